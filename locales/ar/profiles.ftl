# One's own pages: home, the profile and who sees what of it.
profiles-tabs = صفحاتك
profiles-tab-home = نظرة عامة
profiles-tab-activities = الأنشطة
profiles-tab-blog = المدونة
profiles-tab-profile = الملف الشخصي
profiles-tab-sessions = أماكن تسجيل دخولك

# The home.
profiles-home-title = حسابي
profiles-home-hello = مرحبًا، <bdi>{ $name }</bdi>
profiles-home-next = ما يمكنك فعله بعد ذلك
profiles-home-standing = عضويتك
profiles-home-none = ليس لديك لقب بعد، وحتى ذلك الحين لا يرى ملفك الشخصي سوى البرنامج.
profiles-home-begins = تبدأ مدة لقبك في { $day }.
profiles-home-runs = تمتد مدة لقبك حتى { $day }.
profiles-home-alumni = تبقى سنواتك في صفحتك. ونرحب بعودتك في أي دورة مفتوحة.
profiles-home-page = صفحتك في الدليل
profiles-home-check = ما يظهر عند التحقق من لقبك
profiles-home-left = صفحتك خارج الدليل باختيارك: لا يجدها أحد، ولا يُظهر التحقق من رقمك شيئًا. <a href="/me/profile#listed">العودة إلى الدليل</a>
profiles-home-badge = شارة لمدونتك
profiles-home-applications = طلباتك
profiles-home-applications-all = عرض جميع الطلبات
profiles-home-applications-none = لا طلبات بعد.
profiles-home-applications-choose = للبدء، يمكنك اختيار دورة مفتوحة.
profiles-home-renew = ينتهي لقبك بانتهاء مدته. إجابات العام الماضي وأنشطة هذا العام موجودة بالفعل، ويمكنك التجديد قبل { $when }.
profiles-renew = تجديد
profiles-home-finish = لم يُقدَّم بعد. يُحتسب إذا قُدّم قبل { $when }.
profiles-home-finish-button = متابعة الكتابة
profiles-home-may_edit = وصلنا طلبك. يمكنك تغييره وتقديمه من جديد حتى { $when }.
profiles-home-wait = قيد المراجعة. تصدر النتيجة في { $when }، بالبريد الإلكتروني وهنا.
profiles-home-wait-late = قيد المراجعة. تستغرق النتيجة وقتًا أطول قليلًا مما كان مقررًا، وستصل بالبريد الإلكتروني وتظهر هنا.
profiles-home-may_return = لقد سحبت هذا الطلب. يمكنك استئنافه حتى { $when }.
profiles-home-celebrate = تهانينا! لقبك ظاهر في صفحتك في الدليل.
profiles-home-read = النتيجة وأسبابها في صفحة الطلب.
profiles-home-missed = لم تعد هذه الدورة تستقبل الطلبات. ما كتبته محفوظ للدورة القادمة.
profiles-home-nothing = لقد سحبت هذا الطلب. ما كتبته محفوظ.
profiles-home-open = الدورات المفتوحة الآن
profiles-home-open-until = تُستقبل الطلبات حتى { $when }.
profiles-home-open-button = كيفية التقديم
profiles-home-open-none = لا دورة مفتوحة في الوقت الحالي. <a href="/cycles">الاطلاع على الدورات القادمة</a>
profiles-home-open-none-other = لا دورة أخرى مفتوحة في الوقت الحالي. <a href="/cycles">الاطلاع على الدورات القادمة</a>
profiles-home-activities = أنشطتك
# $year: this year, as text.
profiles-home-activities-count =
    { $n ->
        [zero] لا نشاط مسجَّل في عام ⁨{ $year }⁩ بعد. تسجيل أنشطتك الآن يوفّر عليك الكتابة عند التقديم.
        [one] نشاط واحد مسجَّل في عام ⁨{ $year }⁩.
        [two] نشاطان مسجَّلان في عام ⁨{ $year }⁩.
        [few] { NUMBER($n) } أنشطة مسجَّلة في عام ⁨{ $year }⁩.
        [many] { NUMBER($n) } نشاطًا مسجَّلًا في عام ⁨{ $year }⁩.
       *[other] { NUMBER($n) } نشاط مسجَّل في عام ⁨{ $year }⁩.
    }
profiles-home-activities-log = تسجيل نشاط
profiles-home-activities-all = عرض جميع الأنشطة
profiles-home-profile = ملفك الشخصي
profiles-home-next-profile = إكمال ملفك الشخصي يساعد الآخرين على العثور عليك ومعرفة ما يسألونك عنه.
profiles-home-next-profile-button = الانتقال إلى ملفك الشخصي
profiles-home-next-none = لا شيء ينتظرك. عندما تُفتح دورة، تظهر هنا.

# The editor.
profiles-edit-title = ملفك الشخصي
profiles-edit-lead-member = هذا ما تتكوّن منه <a href="{ $href }">صفحتك في الدليل</a>. لا يظهر عنوان بريدك الإلكتروني أبدًا.
profiles-edit-lead = بعد حصولك على لقب يصبح هذا صفحتك في الدليل. وحتى ذلك الحين لا يراه سوى البرنامج. لا يظهر عنوان بريدك الإلكتروني أبدًا.
profiles-edit-you = عنك
profiles-edit-name = الاسم
profiles-edit-name-help = كما ينبغي أن يظهر مع ألقابك. وهو ظاهر للجميع.
profiles-edit-native-name = الاسم بأبجدية لغتك
profiles-edit-headline = سطر التعريف
profiles-edit-headline-help = سطر واحد: طبيعة عملك، وما عُرفت به.
profiles-edit-employer = جهة العمل
profiles-edit-employer-help = الجهة التي تعمل لديها. لا يقيّم طلباتك أحد ممن يعملون فيها. اترك الحقل فارغًا إن كنت تعمل لحسابك الخاص.
profiles-edit-bio = نبذة عنك
profiles-edit-bio-help = بتنسيق Markdown: ⁨**غامق**⁩ و⁨*مائل*⁩ و⁨[words](https://…)⁩، وقوائم بالعلامة ⁨-⁩.
profiles-edit-where = المكان والمجال
profiles-edit-country = البلد
profiles-edit-country-none = غير محدد
profiles-edit-city = المدينة
profiles-edit-languages = اللغات
profiles-edit-languages-example = English, German, pt-BR
profiles-edit-languages-help = لغات كتابتك أو حديثك، وبينها فواصل.
profiles-edit-topics = الموضوعات
profiles-edit-topics-example = storage, automation
profiles-edit-topics-help = ما يمكن سؤالك عنه: حتى 20 موضوعًا، وبينها فواصل.
profiles-edit-links = الروابط
profiles-edit-links-help = مدونتك وحساباتك في مواقع أخرى. لإزالة رابط، يكفي إفراغ صفّه. الرابط الذي لا يتغيّر عنوانه يحتفظ بعلامة التوثيق.
profiles-edit-link-kind = النوع
profiles-edit-link-url = العنوان
profiles-edit-link = الرابط { $n }
profiles-edit-seen = من يرى ماذا
profiles-edit-seen-help = اسمك ورقم عضويتك ظاهران دائمًا للعموم، فبهما يجري التحقق من اللقب.
profiles-edit-directory = الدليل
profiles-edit-listed = إظهاري في الدليل
profiles-edit-listed-help = من دون هذا الخيار تختفي صفحتك وشارتك واسمك من الدليل عن الجميع، ولا يجد التحقق من رقمك شيئًا. تبقى ألقابك ورقمك لك، ويمكنك العودة في أي وقت.
profiles-edit-save = حفظ
profiles-edit-back = الرجوع دون حفظ

# Who may see a part.
profiles-audience-public = الجميع
profiles-audience-members = الأعضاء فقط
profiles-audience-staff = البرنامج فقط

# The parts that may be hidden.
profiles-field-photo = الصورة
profiles-field-native_name = الاسم بأبجدية لغتك
profiles-field-headline = سطر التعريف
profiles-field-employer = جهة العمل
profiles-field-bio = نبذة عنك
profiles-field-country = البلد
profiles-field-city = المدينة
profiles-field-languages = اللغات
profiles-field-topics = الموضوعات
profiles-field-links = الروابط

# Said once after a change.
profiles-said-shown = تم حفظ ملفك الشخصي، وهو ظاهر في صفحتك.
profiles-said-saved = تم حفظ ملفك الشخصي.

# What is wrong with a field.
profiles-wrong-name = يُرجى إدخال اسمك، فهو يظهر في صفحتك ومع ألقابك.
profiles-wrong-country = يُرجى اختيار بلد من القائمة.
profiles-wrong-language = اللغة «⁨{ $word }⁩» غير معروفة لنا. يُرجى كتابة اسمها بالإنجليزية أو رمزها، مثل ⁨German⁩ أو ⁨pt-BR⁩.
profiles-wrong-languages = الحد الأقصى لعدد اللغات: { NUMBER($most) }.
profiles-wrong-topics = الحد الأقصى لعدد الموضوعات: { NUMBER($most) }، وعددها هنا { NUMBER($given) }.
profiles-wrong-topic = الحد الأقصى لعدد أحرف الموضوع: { NUMBER($most) }، والموضوع «⁨{ $topic }⁩» أطول من ذلك.
profiles-wrong-audience = يُرجى تحديد من يرى هذا.
profiles-wrong-link = ليس هذا عنوان ويب. يُرجى كتابته على نحو ⁨https://blog.example.org⁩.
profiles-wrong-link-kind = يُرجى كتابة كلمة قصيرة واحدة، مثل ⁨blog⁩ أو ⁨mastodon⁩.
profiles-wrong-link-twice = هذا العنوان موجود في القائمة بالفعل.
profiles-wrong-links = الحد الأقصى لعدد الروابط: { NUMBER($most) }.

# The photo, what is missing of a profile, and how others see it.
profiles-photo-title = صورتك
profiles-photo-back = ملفك الشخصي
profiles-photo-lead = الوجه يجعل الاسم أسهل تذكرًا. من يرى صورتك في صفحتك: { $audience }.
profiles-photo-audience = تغيير من يراها
profiles-photo-cut = اختيار المربع
profiles-photo-unseen = لا يرى هذه الصورة أحد. لنشرها يلزم حفظ الاقتصاص، وإلا تُحذف خلال يوم.
profiles-photo-waits = ما زالت الصورة السابقة هي التي يراها الآخرون. لتغييرها يلزم حفظ اقتصاص من هذه الصورة.
profiles-photo-whole = الصورة الكاملة التي أرسلتها
profiles-photo-square = المربع. تحرّكه مفاتيح الأسهم، ويغيّر حجمه مفتاحا الزائد والناقص.
profiles-photo-preview = كما ستظهر
profiles-photo-zoom = التكبير
profiles-photo-zoom-help = عند بداية المقياس يكون المربع أكبر ما يمكن.
profiles-photo-x = أفقيًا
profiles-photo-x-help = عند بداية المقياس يكون المربع عند الحافة اليسرى للصورة.
profiles-photo-y = عموديًا
profiles-photo-y-help = عند بداية المقياس يكون المربع في أعلى الصورة.
profiles-photo-save = حفظ هذا الاقتصاص
profiles-photo-now = كيف يراك الآخرون الآن
profiles-photo-initials = تظهر الأحرف الأولى من اسمك مكان صورتك.
profiles-photo-remove = إزالة الصورة
profiles-photo-forget = حذف الصورة الآن
profiles-photo-choose = اختيار صورة
profiles-photo-another-one = صورة أخرى
profiles-photo-file = الصورة
profiles-photo-help = صورة JPEG أو PNG أو WebP، بحجم لا يتجاوز ⁨{ $megabytes } MB⁩ ودقة لا تتجاوز { $megapixels } ميغابكسل. نحتفظ بنسخة صغيرة خالية من المكان ونوع الكاميرا اللذين قد يدل عليهما الملف، ولا نحتفظ بالملف نفسه.
profiles-photo-send = إرسال الصورة
profiles-photo-add = إضافة صورة
profiles-photo-change = تغيير صورتك
profiles-photo-taken = وصلت الصورة. الخطوة التالية اختيار المربع وحفظه.
profiles-photo-saved = تم حفظ صورتك.
profiles-photo-removed = أُزيلت صورتك من جميع الصفحات. للتراجع يكفي حفظ الاقتصاص من جديد، فالصورة تبقى محفوظة يومًا.
profiles-photo-forgotten = تم حذف الصورة.
profiles-photo-missing = يُرجى اختيار صورة أولًا.
profiles-photo-too-large = هذا الملف أكبر من ⁨{ $most } MB⁩. يُرجى تصغير الصورة واختيارها مجددًا.
profiles-photo-too-small = أبعاد هذه الصورة ⁨{ $width } × { $height }⁩ بكسل فقط، والحد الأدنى لكل بُعد هو { NUMBER($least) } بكسل. يُرجى اختيار صورة أكبر.
profiles-photo-number = يُرجى اختيار رقم من { NUMBER($least) } إلى { NUMBER($most) }.
profiles-photo-none = لا توجد صورة. يُرجى إعادة تحميل الصفحة لمعرفة الوضع الحالي.
profiles-photo-another = هناك الآن صورة أخرى. يُرجى إعادة تحميل الصفحة واختيار المربع في تلك الصورة.
profiles-change = تعديل الملف
profiles-complete = اكتمل { NUMBER($done) } من { NUMBER($parts) } من أجزاء ملفك الشخصي.
profiles-complete-all = ملفك الشخصي مكتمل. شكرًا لك: هذا ما يأمل الناس أن يجدوه.
profiles-part-photo = إضافة صورة
profiles-part-photo-why = ليتعرّف عليك الناس في الفعاليات
profiles-part-headline = كتابة سطر التعريف
profiles-part-headline-why = لتُظهر القوائم ما عُرفت به
profiles-part-bio = كتابة نبذة عنك
profiles-part-bio-why = ليعرف زائر صفحتك فيمَ يراسلك
profiles-part-country = اختيار بلدك
profiles-part-country-why = ليجدك القريبون منك
profiles-part-city = ذكر مدينتك
profiles-part-city-why = لتتمكن المجموعات المحلية من دعوتك
profiles-part-languages = إضافة لغاتك
profiles-part-languages-why = ليسألك الناس بإحداها
profiles-part-topics = ذكر موضوعاتك
profiles-part-topics-why = ليصل إليك من يبحث عنها
profiles-part-links = إضافة رابط
profiles-part-links-why = ليشير كل من مدونتك ولقبك إلى الآخر
profiles-preview-title = كيف تبدو صفحتك
profiles-preview-link = رؤيتها كما يراها الآخرون
profiles-preview-eyes = وجهة النظر
profiles-preview-public = هذه صفحتك كما يراها الجميع.
profiles-preview-members = هذه صفحتك كما يراها الأعضاء بعد تسجيل الدخول.
profiles-preview-unlisted = لكنها خارج الدليل باختيارك، فلا يراها أحد في الوقت الحالي.
profiles-preview-as-public = كما يراها الجميع
profiles-preview-as-members = كما يراها الأعضاء
profiles-preview-back = الرجوع إلى ملفك الشخصي
profiles-preview-none = ليس لديك لقب بعد، فلا يرى صفحتك سوى البرنامج. وعند منحك لقبًا تبدأ صفحتك بهذا الشكل.
