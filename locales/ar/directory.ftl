# The directory: its list, a member's page, and the check of a title.
directory-title = الدليل
directory-title-page = الدليل، الصفحة { $page }
directory-description = كل من يحمل لقبًا من ألقاب ⁨{ $program }⁩ أو حمله سابقًا.
directory-find = البحث عن أعضاء
directory-search = بحث
directory-search-help = الاسم أو المكان أو الموضوع أو الرقم.
directory-order = الترتيب
directory-sort-name = الاسم
directory-sort-number = رقم العضوية
directory-sort-newest = أحدث الأعضاء أولًا
directory-sort-longest = الأكثر سنواتٍ أولًا
directory-who = الأعضاء
directory-status-current = الأعضاء الحاليون
directory-status-alumni = الأعضاء السابقون
directory-status-memoriam = تخليدًا للذكرى
directory-status-staff = عضوية شرفية (طاقم العمل)
directory-status-honorary = الأعضاء الفخريون
directory-status-on_hold = عضوية معلّقة
directory-status-all = الجميع
directory-facet-track = اللقب
directory-facet-country = البلد
directory-facet-language = اللغة
directory-facet-topic = الموضوع
directory-facet-year = السنة
# Behind the name of a filter: how many of its values are chosen.
directory-facet-picked = المختار: { $count }
directory-show = عرض
directory-again = البدء من جديد
directory-filters = عوامل التصفية
directory-found = { $count ->
    [zero] لا أعضاء
    [one] عضو واحد
    [two] عضوان
    [few] { NUMBER($count) } أعضاء
    [many] { NUMBER($count) } عضوًا
   *[other] { NUMBER($count) } عضو
}
directory-range = من { NUMBER($first) } إلى { NUMBER($last) }
directory-picked = عوامل التصفية المستخدمة
directory-picked-remove = ، إزالة
directory-picked-clear = مسح الكل
directory-view = طريقة العرض
directory-view-cards = بطاقات
directory-view-table = جدول
directory-empty = لا أحد في الدليل بعد
directory-empty-told = يظهر الأعضاء هنا فور إعلان الألقاب الأولى.
directory-empty-do = عرض الدورات المفتوحة
directory-none = لا أحد يطابق كل هذه الشروط
directory-none-told = يمكنك إزالة أحد عوامل التصفية، أو البحث بكلمات أقل، أو البحث بين الجميع.
directory-none-do = البحث بين الجميع
directory-column-name = الاسم
directory-column-place = المكان
directory-column-titles = الألقاب
directory-column-since = منذ
directory-column-years = السنوات
directory-column-number = الرقم

member-titles = الألقاب
member-since-year = منذ ⁨{ $year }⁩
member-last-award = آخر لقب ⁨{ $year }⁩
member-status-current = عضوية حالية
member-status-alumni = عضوية سابقة
member-status-on_hold = عضوية معلّقة
member-status-staff = عضوية شرفية (طاقم العمل)
member-status-honorary = عضوية فخرية
member-status-memoriam = تخليدًا للذكرى
member-founding = عضوية تأسيسية
member-from = عضوية تبدأ في { $day }
# A search result: Ada Lovelace, Current member, Lanternkeepers: headline
member-description = ⁨{ $name }⁩، { $status }، ⁨{ $program }⁩
member-number = العضوية رقم ⁨{ $number }⁩
member-own = هذه صفحتك كما تظهر لك.
member-own-edit = تعديل ملفك الشخصي
member-standing-memoriam = تخليدًا للذكرى. عضوية من عام ⁨{ $since }⁩ إلى عام ⁨{ $last }⁩.
member-standing-begins = مُنح اللقب، وتبدأ مدته في { $day }.
member-standing-alumni = عضوية سابقة، آخر لقب فيها عام ⁨{ $last }⁩. بدأت في عام ⁨{ $since }⁩{ $years ->
    [zero] ، بلا سنة محتسبة.
    [one] ، ومجموعها سنة واحدة.
    [two] ، ومجموعها سنتان.
    [few] ، ومجموعها { NUMBER($years) } سنوات.
    [many] ، ومجموعها { NUMBER($years) } سنة.
   *[other] ، ومجموعها { NUMBER($years) } سنة.
}
member-standing-since = عضوية منذ عام ⁨{ $since }⁩{ $years ->
    [zero] ، بلا سنة محتسبة.
    [one] ، ومجموعها سنة واحدة.
    [two] ، ومجموعها سنتان.
    [few] ، ومجموعها { NUMBER($years) } سنوات.
    [many] ، ومجموعها { NUMBER($years) } سنة.
   *[other] ، ومجموعها { NUMBER($years) } سنة.
}
member-standing-until = تمتد مدة اللقب الحالية حتى { $day }.
member-verified = جرى التحقق من هذه العضوية لدى ⁨{ $program }⁩ في { $day }.
member-verify = إعادة التحقق
member-palmares = سجل الألقاب
member-palmares-until = { $years ->
    [zero] لا سنة محتسبة
    [one] سنة واحدة
    [two] سنتان
    [few] { NUMBER($years) } سنوات
    [many] { NUMBER($years) } سنة
   *[other] { NUMBER($years) } سنة
}، واللقب سارٍ حتى { $day }
member-palmares-ended = { $years ->
    [zero] لا سنة محتسبة
    [one] سنة واحدة، وآخر لقب في عام ⁨{ $year }⁩
    [two] سنتان، وآخر لقب في عام ⁨{ $year }⁩
    [few] { NUMBER($years) } سنوات، وآخر لقب في عام ⁨{ $year }⁩
    [many] { NUMBER($years) } سنة، وآخر لقب في عام ⁨{ $year }⁩
   *[other] { NUMBER($years) } سنة، وآخر لقب في عام ⁨{ $year }⁩
}
member-palmares-now = سارٍ
member-palmares-revoked = ملغى
member-palmares-note = أُلغي لقب عام ⁨{ $year }⁩.
member-activities = الأنشطة
member-activities-all =
    { $n ->
        [zero] جميع الأنشطة
        [one] النشاط الوحيد
        [two] النشاطان كلاهما
        [few] الأنشطة جميعها، وعددها { NUMBER($n) }
        [many] الأنشطة جميعها، وعددها { NUMBER($n) }
       *[other] الأنشطة جميعها، وعددها { NUMBER($n) }
    }
member-activities-of = أنشطة ⁨{ $name }⁩
member-activities-none = لا شيء هنا بعد
member-activities-none-lead = لا نشاط ظاهر للعموم في هذه العضوية.
member-activities-back = الانتقال إلى صفحة العضو
member-about = نبذة
member-more = الروابط والموضوعات
member-elsewhere = في مواقع أخرى
member-topics = الموضوعات
member-languages = اللغات
member-link-verified = موثّق منذ { $day }
member-link-kind = (⁨{ $kind }⁩)

directory-verify-title = التحقق من عضوية
directory-verify-description = هل لهذا الشخص عضوية سارية في ⁨{ $program }⁩ الآن؟
directory-verify-lead = هل يقول أحدهم إنه يحمل لقبًا من ألقاب ⁨{ $program }⁩؟ رقم العضوية يخبرك فورًا هل اللقب صحيح وسارٍ.
directory-verify-unknown = لا نعرف عضوًا ظاهرًا للعموم برقم العضوية ⁨{ $number }⁩.
directory-verify-unknown-told = يُرجى التأكد من خلوّ الرقم من الخطأ. وإن كان صحيحًا، فيمكنك سؤال صاحب الرقم، فربما اختار عدم الظهور في الدليل.
directory-verify-yes = نعم، رقم العضوية ⁨{ $number }⁩ لعضوية سارية الآن
directory-verify-later = رقم العضوية ⁨{ $number }⁩ لعضوية تبدأ في { $day }
directory-verify-no = لا، رقم العضوية ⁨{ $number }⁩ ليس لعضوية سارية الآن
directory-verify-name = الاسم
directory-verify-given = الاسم الذي أدخلته
directory-verify-given-same = مطابق
directory-verify-given-other = غير مطابق
directory-verify-status = الحالة
directory-verify-since = منذ
directory-verify-ends = نهاية مدة اللقب
directory-verify-until = حتى
directory-verify-checked = وقت التحقق
directory-verify-number = رقم العضوية
directory-verify-number-help = يظهر في صفحة العضو وعلى شارته، مثل ⁨#1042⁩.
directory-verify-number-missing = يُرجى إدخال رقم العضوية، كما في ⁨/verify?number=1042&name=Ada⁩.
directory-verify-name-help = نخبرك هل يعود الاسم إلى هذا الرقم. لا أثر لعلامات التشكيل ولا لحجم الأحرف.
directory-verify-do = تحقّق
directory-verify-machines = يمكن للبرامج طلب العنوان نفسه مع <code>Accept: application/json</code>.
