# The front page.
home-title = الصفحة الرئيسية
home-find = البحث عن عضو
home-how = كيفية الحصول على اللقب
home-about = عن البرنامج
home-newest = أحدث الألقاب الممنوحة
home-newest-all = جميع الأعضاء، الأحدث أولًا

# Under a large number: 232 current members.
home-figure-members = { $count ->
    [zero] أعضاء حاليين
    [one] عضو حالي
    [two] عضوان حاليان
    [few] أعضاء حاليين
    [many] عضوًا حاليًا
   *[other] عضو حالي
}
home-figure-countries = { $count ->
    [zero] بلدان
    [one] بلد
    [two] بلدان
    [few] بلدان
    [many] بلدًا
   *[other] بلد
}
home-figure-given = { $count ->
    [zero] ألقاب ممنوحة
    [one] لقب ممنوح
    [two] لقبان ممنوحان
    [few] ألقاب ممنوحة
    [many] لقبًا ممنوحًا
   *[other] لقب ممنوح
}
home-figure-years = { $count ->
    [zero] سنوات
    [one] سنة
    [two] سنتان
    [few] سنوات
    [many] سنة
   *[other] سنة
}

home-growth = الأعضاء حسب السنة
home-growth-told = عدد الأعضاء حسب السنة، من ⁨{ $first }⁩ إلى ⁨{ $last }⁩. وهو نفسه في جدول أدناه.
home-growth-year = السنة
home-growth-members = الأعضاء
home-places = بلدان الأعضاء

home-open = الدورات المفتوحة الآن
home-open-until = تُستقبل الطلبات حتى <strong>{ $at }</strong>
home-open-apply = التقديم
home-closed = لا دورة مفتوحة الآن
home-closed-next = يمكنك الاطلاع على <a href="{ $href }">الدورات القادمة ومواعيدها</a>.
home-new = البداية من هنا
home-new-nobody = لا أحد يحمل لقبًا بعد.
home-new-tracks = يمكنك الاطلاع على <a href="{ $tracks }">الألقاب التي ستُمنح</a> وعلى <a href="{ $cycles }">مواعيد فتح باب التقديم</a>.
home-new-setup = يجري الآن إعداد البرنامج.
home-new-soon = يظهر الأعضاء هنا فور إعلان الألقاب الأولى.

# To a member whose term ends.
home-renew = دورة «⁨{ $cycle }⁩» مفتوحة حتى { $when }. ينتهي لقبك بانتهاء مدته، وتجديده يستغرق ثلاث دقائق.

# The calls that are open now.
home-calls = دعوات الكتابة
home-calls-all = جميع الدعوات
