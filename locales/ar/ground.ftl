# What every page shares: the language itself, days, the shell of a page, forms, lists.
#
# Glossary. One English word is one Arabic word everywhere:
#   title, award      لقب، ج ألقاب (an award that was given: لقب ممنوح)
#   main title        اللقب الرئيسي        sub-program       برنامج فرعي        Pro   stays as it is
#   holder            صاحب اللقب، ج أصحاب اللقب
#   member            عضو، ج أعضاء         standing          عضوية (حالية، سابقة، فخرية …), which has no gender
#   member number     رقم العضوية          in memoriam       تخليدًا للذكرى
#   directory         الدليل               palmarès          سجل الألقاب
#   cycle             دورة                 application       طلب                renewal   تجديد
#   path              مسار                 draft             مسوّدة              submit    تقديم
#   withdraw          سحب                  review            مراجعة             result    نتيجة
#   announce          إعلان                revoke            إلغاء              term      مدة اللقب
#   badge             شارة                 crest             شعار               verify    التحقق
#   profile           الملف الشخصي         headline          سطر التعريف        topic     موضوع
#   letter (e-mail)   رسالة                way in            طريقة دخول         session   جلسة
#   program           البرنامج             portal            البوابة            community المجتمع
#   activity          نشاط، ج أنشطة        activity log      سجل الأنشطة        appeal    تظلّم
#   nomination        ترشيح                invitation        دعوة               late code رمز التمديد
#   on hold           معلّقة               resign            استقالة            grace     مهلة
# The reader is addressed without a gender: ـك and past forms, which are written alike for everyone; a verbal noun or
# «يُرجى» with one instead of an imperative. Digits are 0 to 9. What may run in either direction stands in <bdi> in
# markup, between U+2068 and U+2069 elsewhere.
language-name = العربية
language-direction = rtl

instant = { $day }، { $time } ⁨{ $zone }⁩
# TIME stays as it is.
instant-local = ({ $time } بتوقيتك المحلي)

page-description = ⁨{ $program }⁩: أصحاب ألقابه وكيفية الحصول عليها.
page-skip = الانتقال إلى المحتوى
page-nav-main = القائمة الرئيسية
page-nav-yours = حسابي
page-nav-directory = الدليل
page-nav-titles = الألقاب
page-nav-apply = التقديم
page-nav-verify = التحقق
page-nav-manage = الإدارة
page-nav-review = المراجعة
page-sign-in = تسجيل الدخول
page-sign-out = تسجيل الخروج
page-verify-member = التحقق من عضوية
page-language = اللغة
page-demo-people = الدخول بشخصية أخرى
page-demo-letters = رسائل هذا العرض التجريبي
page-demo-styleguide = دليل التصميم

form-error = خطأ:
form-optional = (اختياري)
form-summary = هناك ما يحتاج إلى مراجعة
form-unreadable = تعذّرت قراءة هذه القيمة. يُرجى مراجعتها.
form-too-long = الحد الأقصى لعدد الأحرف هنا { NUMBER($most) }، وعددها الآن { NUMBER($long) }.

picture-is-svg = ملف SVG رسم وليس صورة PNG أو JPEG أو WebP. يُرجى تصديره بصيغة PNG واختيار الصورة الناتجة.
picture-is-gif = هذه صورة GIF وليست صورة PNG أو JPEG أو WebP. يُرجى حفظها بإحدى هذه الصيغ واختيارها مجددًا.
picture-is-heic = هذه صورة HEIC أو AVIF كما تحفظها الهواتف، وليست صورة PNG أو JPEG أو WebP. يُرجى تصديرها أو مشاركتها بصيغة JPEG واختيار الصورة الناتجة.
picture-is-none = ليست هذه صورة PNG أو JPEG أو WebP. يُرجى حفظها بإحدى هذه الصيغ واختيارها مجددًا.
picture-is-broken = هذه الصورة تالفة أو غير مكتملة. يُرجى حفظها من جديد واختيارها مرة أخرى.
picture-has-too-many-pixels = عدد وحدات البكسل في هذه الصورة كبير جدًا: الحد الأقصى { NUMBER($most) } مليون. يُرجى تصغيرها واختيارها مجددًا.
# COUNT stays as it is.
form-left = عدد الأحرف المتبقية: { $count }

pager = الصفحات
pager-previous = السابق
pager-next = التالي
pager-page = الصفحة { NUMBER($page) } من { NUMBER($pages) }

chart-as-table = عرض في جدول
list-comma = ،
