# One's own activity log.
activities-page-title = الأنشطة
activities-lead = ما أنجزته لأجل المجتمع، متى كان ذلك. وعند التقديم أو التجديد تجده هنا جاهزًا.
activities-log-head = تسجيل نشاط
activities-log-go = تسجيل
activities-save = حفظ
activities-back = الرجوع إلى السجل
activities-edit-title = تعديل نشاط

# The fields.
activities-url = العنوان
activities-url-help = يكفي لصق رابط والضغط على «ملء الحقول»: يُؤخذ الاسم والتاريخ والنوع من الصفحة. ويمكن تركه فارغًا إن لم يكن هناك رابط.
activities-lookup = ملء الحقول
activities-lookup-busy = جارٍ قراءة الصفحة …
activities-lookup-said = مُلئ ما كان فارغًا. يُرجى مراجعته قبل التسجيل.
activities-lookup-failed = تعذّرت قراءة الصفحة الآن. يُرجى ملء الباقي يدويًا.
activities-lookup-missing = يُرجى لصق عنوان أولًا.
activities-lookup-unreachable = لم تستجب تلك الصفحة. يُرجى ملء الباقي يدويًا.
# $status: the number that the other site answered with, as 404.
activities-lookup-refused = أجابت تلك الصفحة بخطأ (⁨{ $status }⁩). يُرجى ملء الباقي يدويًا.
activities-lookup-no-page = في ذلك العنوان ملف وليس صفحة. يُرجى ملء الباقي يدويًا.
activities-lookup-silent = لا تذكر تلك الصفحة اسمًا ولا تاريخًا. يُرجى ملء الباقي يدويًا.
activities-lookup-often = طلبت قراءة صفحات كثيرة خلال الساعة الماضية. يُرجى ملء الباقي يدويًا، أو المحاولة لاحقًا.
activities-title = اسم النشاط
activities-kind = النوع
activities-kind-none = اختيار نوع
activities-date = التاريخ
activities-month-only = لا أعرف سوى الشهر
activities-asked = المكان والدور والوصول
activities-place = المكان
activities-place-help = المدينة والبلد، أو اسم الفعالية.
activities-was-online = جرى عبر الإنترنت
activities-role = دورك
activities-role-help = متحدث، منظّم، مؤلف …
activities-reach = الوصول
activities-reach-help = عدد من وصل إليهم النشاط، رقمًا.
# $what: what is counted, in the managers' word: "attendees", "views".
activities-reach-in = بالأرقام: ⁨{ $what }⁩.
activities-more = الموضوعات، واللغة، ومن يراه، وملاحظة
activities-language = اللغة
activities-topics = الموضوعات
activities-topics-help = بينها فواصل، وعددها عشرة على الأكثر.
# The label of a filter.
activities-topic = الموضوع
activities-track = اللقب المعني
activities-track-none = البرنامج ككل
activities-track-help = إن كان النشاط في مجال لقب بعينه، فقد يُحتسب له أيضًا.
activities-visibility = من يراه
activities-for-public = الجميع
activities-for-public-help = يظهر في صفحة عضويتك.
activities-for-members = الأعضاء
activities-for-members-help = يظهر في صفحتك للأعضاء بعد تسجيل الدخول.
activities-for-private = أنت فقط
activities-for-private-help = والمراجعون، حين يرد في أحد طلباتك.
# Marks in the list.
activities-is-members = للأعضاء فقط
activities-is-private = خاص
activities-note = ملاحظة للمراجعين
activities-note-help = يراها المراجعون وحدهم، ولا تظهر في أي صفحة أبدًا.

# What is wrong with a field.
activities-wrong-url = ليس هذا عنوان ويب. يُرجى كتابته على نحو ⁨https://example.org/page⁩، أو تركه فارغًا.
activities-wrong-title = يُرجى إدخال اسم للنشاط.
activities-wrong-kind = يُرجى اختيار نوع.
activities-wrong-kind-unknown = لا يوجد نوع كهذا.
activities-wrong-date = يُرجى إدخال تاريخ، ويكفي الشهر.
activities-wrong-date-unreadable = ليس هذا تاريخًا. يُرجى كتابته على نحو ⁨2026-11-03⁩، أو ⁨2026-11⁩ إن لم يُعرف سوى الشهر.
activities-wrong-date-future = لم يأتِ ذلك اليوم بعد. يُرجى تسجيل النشاط بعد حدوثه.
activities-wrong-language = هذه اللغة غير معروفة لنا. يُرجى كتابة اسمها بالإنجليزية أو رمزها.
activities-wrong-topics = الحد الأقصى عشرة موضوعات، و40 حرفًا لكل منها.
activities-wrong-reach = يُرجى كتابة عدد صحيح، أو ترك الحقل فارغًا.
activities-wrong-track = لا يوجد لقب كهذا.
activities-wrong-visibility = يُرجى تحديد من يراه: الجميع أو الأعضاء أو أنت فقط (⁨public⁩ أو ⁨members⁩ أو ⁨private⁩).
activities-wrong-twice = سجّلت هذه الصفحة من قبل.
# $day: when the first one was.
activities-twice = الصفحة نفسها موجودة في سجلك ({ $day }):
activities-twice-go = تسجيله مع ذلك

# What was done.
activities-said-logged = تم تسجيل «⁨{ $title }⁩» في سجلك.
activities-said-saved = تم حفظ «⁨{ $title }⁩».
activities-said-restored = عاد النشاط إلى سجلك.
activities-said-imported =
    { $n ->
        [zero] لا جديد: سجلك كما كان.
        [one] أُضيف نشاط واحد إلى سجلك.
        [two] أُضيف نشاطان إلى سجلك.
        [few] أُضيفت { NUMBER($n) } أنشطة إلى سجلك.
        [many] أُضيف { NUMBER($n) } نشاطًا إلى سجلك.
       *[other] أُضيف { NUMBER($n) } نشاط إلى سجلك.
    }
activities-removed = أُزيل النشاط «<bdi>{ $title }</bdi>» من سجلك. ويمكن إعادته خلال 30 يومًا.
activities-undo = تراجع
activities-remove = إزالة
activities-remove-this = إزالة هذا النشاط

# The list.
activities-list-head = سجلك
activities-count =
    { $n ->
        [zero] لا أنشطة
        [one] نشاط واحد
        [two] نشاطان
        [few] { NUMBER($n) } أنشطة
        [many] { NUMBER($n) } نشاطًا
       *[other] { NUMBER($n) } نشاط
    }
activities-totals = المجموع حسب النوع
activities-year = السنة
activities-any = الكل
activities-show = عرض
activities-show-all = عرض الكل
activities-online = عبر الإنترنت
# $n: a number, $what: what is counted, in the managers' word: "attendees", "views".
activities-reached = { $n } ⁨{ $what }⁩
activities-export = تنزيل بصيغة CSV
activities-import = استيراد من CSV
activities-none-matches = لا شيء مطابق
activities-none-matches-lead = لا نشاط في سجلك يطابق عوامل التصفية هذه.
activities-empty = لا أنشطة مسجَّلة بعد
activities-empty-lead = يمكنك البدء بآخر ما أنجزته: لصق عنوانه أعلاه والضغط على «ملء الحقول». وإن كانت لديك قائمة في مكان آخر، فيمكنك استيرادها.
activities-empty-import = استيراد قائمة

# The year at a glance: a drawing with a square a day.
activities-heat-head = نظرة على عام ⁨{ $year }⁩
activities-heat-told =
    { $n ->
        [zero] لا نشاط في هذه السنة.
        [one] نشاط واحد.
        [two] نشاطان { $weeks ->
            [zero] في السنة.
            [one] في أسبوع واحد من السنة.
            [two] في أسبوعين مختلفين من السنة.
            [few] في { NUMBER($weeks) } أسابيع مختلفة من السنة.
            [many] في { NUMBER($weeks) } أسبوعًا مختلفًا من السنة.
           *[other] في { NUMBER($weeks) } أسبوع مختلف من السنة.
        }
        [few] { NUMBER($n) } أنشطة { $weeks ->
            [zero] في السنة.
            [one] في أسبوع واحد من السنة.
            [two] في أسبوعين مختلفين من السنة.
            [few] في { NUMBER($weeks) } أسابيع مختلفة من السنة.
            [many] في { NUMBER($weeks) } أسبوعًا مختلفًا من السنة.
           *[other] في { NUMBER($weeks) } أسبوع مختلف من السنة.
        }
        [many] { NUMBER($n) } نشاطًا { $weeks ->
            [zero] في السنة.
            [one] في أسبوع واحد من السنة.
            [two] في أسبوعين مختلفين من السنة.
            [few] في { NUMBER($weeks) } أسابيع مختلفة من السنة.
            [many] في { NUMBER($weeks) } أسبوعًا مختلفًا من السنة.
           *[other] في { NUMBER($weeks) } أسبوع مختلف من السنة.
        }
       *[other] { NUMBER($n) } نشاط { $weeks ->
            [zero] في السنة.
            [one] في أسبوع واحد من السنة.
            [two] في أسبوعين مختلفين من السنة.
            [few] في { NUMBER($weeks) } أسابيع مختلفة من السنة.
            [many] في { NUMBER($weeks) } أسبوعًا مختلفًا من السنة.
           *[other] في { NUMBER($weeks) } أسبوع مختلف من السنة.
        }
    }
activities-heat-without-day =
    { $n ->
        [zero] أيام الأنشطة كلها معروفة.
        [one] أحدها لا يُعرف منه سوى الشهر.
        [two] اثنان منها لا يُعرف من تاريخهما سوى الشهر.
        [few] { NUMBER($n) } منها لا يُعرف من تاريخها سوى الشهر.
        [many] { NUMBER($n) } منها لا يُعرف من تاريخها سوى الشهر.
       *[other] { NUMBER($n) } منها لا يُعرف من تاريخها سوى الشهر.
    }
activities-heat-day = { $day }: { $n ->
        [zero] لا أنشطة
        [one] نشاط واحد
        [two] نشاطان
        [few] { NUMBER($n) } أنشطة
        [many] { NUMBER($n) } نشاطًا
       *[other] { NUMBER($n) } نشاط
    }
activities-heat-month = الشهر
activities-heat-count = الأنشطة
activities-heat-days = في الأيام
# Months above the drawing, as short as can be.
activities-month-1 = يناير
activities-month-2 = فبراير
activities-month-3 = مارس
activities-month-4 = أبريل
activities-month-5 = مايو
activities-month-6 = يونيو
activities-month-7 = يوليو
activities-month-8 = أغسطس
activities-month-9 = سبتمبر
activities-month-10 = أكتوبر
activities-month-11 = نوفمبر
activities-month-12 = ديسمبر

# Import.
activities-import-title = استيراد الأنشطة
activities-import-lead = جدول في كل صف منه نشاط واحد. يظهر لك ما سيحدث قبل كتابة أي شيء، وإعادة استيراد الجدول نفسه لا تغيّر شيئًا.
activities-import-file = ملف CSV
activities-import-limits = الحد الأقصى لعدد الصفوف { NUMBER($rows) }، وللحجم ⁨{ NUMBER($kibibytes) } KiB⁩.
activities-import-look = معاينة أولًا
activities-import-how = شكل الجدول
activities-import-template = تنزيل نموذج فيه صفّان للتوضيح
activities-import-columns = في السطر الأول أسماء الأعمدة، بأي ترتيب. التاريخ ⁨date⁩ ‏(⁨2026-11-03⁩ أو ⁨2026-11⁩) والنوع ⁨kind⁩ (اسمه أو مفتاحه) والاسم ⁨title⁩ مطلوبة، ويمكن ترك ما عداها. توضع الموضوعات المتعددة في خانة واحدة بينها فواصل. والملف الذي يمكنك تنزيله من سجلك له الأعمدة نفسها.
activities-import-missing = يُرجى اختيار ملف أولًا.
activities-import-too-large = حجم الملف أكبر من ⁨{ NUMBER($most) } KiB⁩. يُرجى تقسيمه.
activities-import-unreadable = ليس هذا الملف جدولًا تمكن قراءته. يُرجى حفظه بصيغة CSV والمحاولة مجددًا.
activities-import-no-head = يجب أن تكون أسماء الأعمدة في السطر الأول، والمطلوب منها ⁨date⁩ و⁨kind⁩ و⁨title⁩.
activities-import-too-many = عدد الصفوف أكثر من { NUMBER($most) }. يُرجى تقسيم الملف.
activities-import-empty = لا نشاط تحت أسماء الأعمدة.
activities-preview-title = ما سيفعله الملف
activities-preview-told = الجديد: { NUMBER($new) }، الموجود في سجلك بالفعل: { NUMBER($there) }، ما فيه خطأ: { NUMBER($wrong) }.
activities-preview-go =
    { $n ->
        [zero] لا أنشطة لإضافتها
        [one] إضافة نشاط واحد
        [two] إضافة نشاطين
        [few] إضافة { NUMBER($n) } أنشطة
        [many] إضافة { NUMBER($n) } نشاطًا
       *[other] إضافة { NUMBER($n) } نشاط
    }
activities-preview-other = اختيار ملف آخر
activities-preview-nothing = لا جديد فيه.
activities-preview-line = السطر
activities-preview-becomes = النتيجة
activities-preview-new = جديد
activities-preview-there = موجود بالفعل
activities-preview-wrong = مستبعد
