# The public pages of cycles: what is open, and one cycle as a call.

# The state of a cycle, as a small label.
cycles-state-scheduled = تُفتح لاحقًا
cycles-state-open = مفتوحة
cycles-state-closed = قيد المراجعة
cycles-state-announced = أُعلنت نتائجها
cycles-state-over = انتهت

# How a question is answered.
cycles-kind-short = سطر واحد
cycles-kind-long = عدة أسطر
cycles-kind-markdown = نص بتنسيق Markdown
cycles-kind-choice = خيار واحد من قائمة
cycles-kind-several = عدة خيارات من قائمة
cycles-kind-url = عنوان ويب
cycles-kind-number = رقم

cycles-question-optional = اختياري

# The list.
cycles-index-title = التقديم
cycles-index-description = جميع دورات ⁨{ $program }⁩: المفتوحة الآن والقادمة والسابقة.
cycles-index-lead = يُحمل اللقب لمدة سنة، وفي كل سنة فترة للتقديم عليه تُسمى دورة.
cycles-index-open = الدورات المفتوحة الآن
cycles-index-none-until = لا دورة مفتوحة اليوم. تُفتح الدورة القادمة في { $when }، وتفاصيلها أدناه.
cycles-index-none = لا دورة مفتوحة اليوم. ستظهر مواعيد الدورة القادمة هنا فور تحديدها.
cycles-index-coming = الدورات القادمة
cycles-index-review = قيد المراجعة
cycles-index-past = الدورات السابقة
cycles-index-see = كيفية التقديم
cycles-index-read = الاطلاع على الأسئلة المقررة
# A table's columns.
cycles-index-cycle = الدورة
cycles-index-track = اللقب
cycles-index-closed = الإغلاق
cycles-index-announced = الإعلان
cycles-index-awarded = من نالوا اللقب
cycles-index-nobody = لا أحد

# What stands beside an instant.
cycles-opens = تُفتح
cycles-opened = فُتحت
cycles-closes = تُغلق
cycles-closed = أُغلقت
cycles-results = النتائج متوقعة
cycles-announced = أُعلنت النتائج
cycles-held = مدة اللقب
cycles-term = من { $start } إلى { $end }

# One cycle.
cycles-show-description = ⁨{ $title }⁩: لمن هي، ومتى تُفتح وتُغلق، وما أسئلتها، وكيفية التقديم.
cycles-show-all = جميع الدورات
cycles-show-nominate = بصفتك من أصحاب لقب Pro يمكنك ترشيح شخص لهذه الدورة.
cycles-show-nominate-go = ترشيح شخص
cycles-show-for = للقب <a href="{ $href }"><bdi>{ $track }</bdi></a>، <bdi>{ $year }</bdi>

# The one next step, by who looks and when.
cycles-next-head = ما يمكنك فعله الآن
cycles-next-stranger = الخطوة الأولى اختيار أحد المسارات أدناه، ثم تسجيل الدخول برسالة فيها رابط، دون كلمة مرور. وبعدها تُحفظ إجاباتك أثناء الكتابة.
cycles-next-stranger-button = تسجيل الدخول والتقديم
cycles-next-choose = الخطوة الأولى اختيار أحد المسارات أدناه والبدء. تُحفظ إجاباتك مسوّدةً أثناء الكتابة، ويمكنك تغييرها وتقديمها من جديد إلى أن تُغلق الدورة.
cycles-next-choose-button = اختيار مسار
cycles-next-draft = لديك طلب بدأته، ولا يُحتسب إلا بعد تقديمه.
cycles-next-draft-button = متابعة طلبك
cycles-next-submitted = وصلنا طلبك. يمكنك تغييره وتقديمه من جديد إلى أن تُغلق الدورة.
cycles-next-submitted-button = الانتقال إلى طلبك
cycles-next-withdrawn = لقد سحبت طلبك. ما كتبته محفوظ، ويمكنك استئنافه إلى أن تُغلق الدورة.
cycles-next-unwritten = لم تُكتب الأسئلة بعد. يُرجى العودة لاحقًا.
cycles-next-scheduled = تُفتح الدورة في { $when }، وعندها يمكنك التقديم هنا. وحتى ذلك الحين يمكنك الاطلاع على الأسئلة.
cycles-next-late = أُغلقت الدورة وهي قيد المراجعة. يجري الآن إعداد النتائج وستُعلن قريبًا، وتصل رسالة إلى كل من قدّم طلبًا.
cycles-next-review = أُغلقت الدورة وهي قيد المراجعة: تُقرأ الطلبات الآن. النتائج متوقعة في { $when }، وتصل رسالة إلى كل من قدّم طلبًا.
cycles-next-out = صدرت النتائج.
cycles-next-out-held = أصحاب لقب ⁨{ $track }⁩ لعام ⁨{ $year }⁩
cycles-next-out-open = عرض الدورات المفتوحة
cycles-next-own = طلبك

cycles-dates = المواعيد
cycles-dates-zone = تُذكر الأوقات بتوقيت ⁨{ $zone }⁩ أولًا، ثم بتوقيت ⁨UTC⁩.
cycles-dates-reviews = آخر موعد للمراجعات

cycles-paths = مسارات التأهل
cycles-paths-main = هذا اللقب لمن يحملون اللقب الرئيسي.
cycles-paths-many = { $count ->
    [zero] لا مسار للتأهل بعد.
    [one] هناك مسار واحد للتأهل.
    [two] هناك مساران للتأهل. يمكنك اختيار الأنسب لك، وتغييره لاحقًا.
    [few] هناك { NUMBER($count) } مسارات للتأهل. يمكنك اختيار الأنسب لك، وتغييره لاحقًا.
    [many] هناك { NUMBER($count) } مسارًا للتأهل. يمكنك اختيار الأنسب لك، وتغييره لاحقًا.
   *[other] هناك { NUMBER($count) } مسار للتأهل. يمكنك اختيار الأنسب لك، وتغييره لاحقًا.
}
cycles-paths-asked = { $count ->
    [zero] بلا أسئلة
    [one] سؤال واحد
    [two] سؤالان
    [few] { NUMBER($count) } أسئلة
    [many] { NUMBER($count) } سؤالًا
   *[other] { NUMBER($count) } سؤال
}
cycles-paths-is-asked = الأسئلة
cycles-paths-was-asked = الأسئلة التي طُرحت
cycles-paths-nothing = لا أسئلة في هذا المسار.
cycles-paths-apply = التقديم
cycles-paths-apply-as = التقديم عبر مسار ⁨{ $path }⁩

# More time than others.
cycles-next-more = لديك وقت أطول من غيرك: تُغلق الدورة بالنسبة إليك في { $when }.
cycles-next-more-choose = يُرجى اختيار أحد المسارات أدناه والبدء قبل ذلك.

# The deadline in a handful of places.
cycles-around = هذا الموعد حول العالم
cycles-around-place = المكان
cycles-around-when = الوقت
cycles-around-own = توقيت الدورة
cycles-around-yours = حيث أنت

# In people's calendars.
cycles-index-subscribe = الاشتراك في هذه المواعيد في تقويمك
cycles-calendar-opens = فتح دورة ⁨{ $cycle }⁩
cycles-calendar-closes = إغلاق دورة ⁨{ $cycle }⁩: آخر لحظة للتقديم
cycles-calendar-results = ⁨{ $cycle }⁩: النتائج متوقعة
# Who may apply, for everybody.
cycles-who-members = للأعضاء الحاليين فقط.
cycles-who-nominated = لمن رُشّحوا.
cycles-who-invited = لمن دُعوا.
cycles-who-employees = من يعملون لدى الشركة القائمة على ⁨{ $program }⁩ لا يمكنهم التقديم هنا.

# Why somebody may not apply, and what to do.
cycles-barred-staff = دورة «⁨{ $cycle }⁩» لا تقبل من يعملون لدى الشركة القائمة على البرنامج.
cycles-barred-main = لقب «⁨{ $track }⁩» لمن يحملون اللقب الرئيسي حاليًا فقط، وهو ليس ضمن ألقابك. يُرجى التقديم على اللقب الرئيسي أولًا.
cycles-barred-members = دورة «⁨{ $cycle }⁩» للأعضاء الحاليين فقط، وليست لديك عضوية حالية. يمكنك البحث عن دورة مفتوحة للجميع.
cycles-barred-nominated = دورة «⁨{ $cycle }⁩» لمن رُشّحوا. إن كنت منهم، فيُرجى إضافة العنوان الذي أُرسل إليه الترشيح وتأكيده.
cycles-barred-invited = دورة «⁨{ $cycle }⁩» لمن دُعوا. إن كنت منهم، فيُرجى إضافة العنوان الذي أُرسلت إليه الدعوة وتأكيده.
