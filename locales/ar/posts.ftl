# المقالات: ما يكتبه الأعضاء هنا وفي أماكن أخرى، وأخبار البرنامج.
posts-title = المقالات
posts-around = المقالات والأخبار والدعوات
posts-title-of = مقالات { $name }
posts-head-of = مقالات <a href="{ $href }"><bdi>{ $name }</bdi></a>
posts-description = ما يكتبه أعضاء { $program }.
posts-lead = ما يكتبه الأعضاء في مدوناتهم وهنا، الأحدث أولًا.
posts-find = البحث في المقالات
posts-search = بحث
posts-track = اللقب
posts-topic = الموضوع
posts-language = اللغة
posts-year = السنة
posts-any = الكل
posts-show = عرض
posts-show-all = عرض الكل
posts-found = { $n ->
    [zero] لا مقالات
    [one] مقال واحد
    [two] مقالان
    [few] { NUMBER($n) } مقالات
    [many] { NUMBER($n) } مقالًا
   *[other] { NUMBER($n) } مقال
}
posts-feed = خلاصة Atom
posts-opml = جميع الخلاصات (OPML)
posts-none = لا مقالات بعد
posts-none-lead = حالما يربط الأعضاء مدوناتهم أو يكتبون هنا تظهر مقالاتهم هنا.
posts-none-go = مقالاتك
posts-none-matches = لا نتائج
posts-none-matches-lead = لا مقال يطابق هذه المرشحات.
posts-links-back = يشير إلى صفحة العضو
posts-edited = عُدّل في
posts-first = نُشر أولًا على
posts-more-of = مقالات أخرى من { $name }
posts-own = هذا المقال لك.
posts-own-edit = تعديله
posts-section = المقالات
posts-section-all = { $n ->
    [zero] لا مقالات
    [one] مقال واحد
    [two] المقالان
    [few] جميع المقالات ({ NUMBER($n) })
    [many] جميع المقالات ({ NUMBER($n) })
   *[other] جميع المقالات ({ NUMBER($n) })
}
posts-latest = أحدث المقالات
posts-latest-all = جميع المقالات

# الأخبار.
posts-news = الأخبار
posts-news-description = أخبار { $program }.
posts-news-none = لا أخبار بعد
posts-news-none-lead = ما يعلنه البرنامج يظهر هنا.
posts-news-own = يمكنك تعديل هذه الصفحة.
posts-news-all = جميع الأخبار

# عناوين الخلاصات.
posts-feed-all = { $program }: مقالات الأعضاء
posts-feed-about = { $program }: مقالات، { $about }
posts-feed-news = { $program }: أخبار
posts-opml-title = { $program }: مدونات الأعضاء

# مقالاتي.
posts-tab = المقالات
posts-mine = مقالاتك
posts-mine-lead = تصل مقالات خلاصاتك إلى هنا تلقائيًا. أضف غيرها بعناوينها أو اكتب هنا.
posts-mine-none = لا مقالات بعد
posts-mine-none-lead = اربط مدونتك، أو أضف مقالًا بعنوانه أعلاه، أو اكتب واحدًا هنا.
posts-not-listed = يرى الآخرون مقالاتك متى أُدرجت في الدليل.
posts-list = الكل
posts-add = إضافة مقال بعنوانه
posts-add-go = إضافة المقال
posts-address = العنوان الإلكتروني
posts-address-help = زر «ملء» يقرأ العنوان والتاريخ واللغة من الصفحة.
posts-field-title = العنوان
posts-field-date = التاريخ
posts-field-language = اللغة
posts-field-tags = الوسوم
posts-field-description = الوصف
posts-field-canonical = العنوان الأصلي (canonical)
posts-field-track = عن اللقب
posts-track-none = البرنامج ككل
posts-date-help = فارغ: اليوم.
posts-tags-help = تفصل بينها فواصل، عشرة على الأكثر.
posts-title-help = يمكن أن تذكره مقدمة النص (front matter) أيضًا.
posts-description-help = جملة أو جملتان للقوائم ومحركات البحث. فارغ: بداية النص.
posts-canonical-help = أين نُشر أولًا إن كان في مكان آخر. منه تبدأ الروابط والصور النسبية.
posts-written-here = كُتب هنا
posts-is-draft = مسودة
posts-is-hidden = مخفي
posts-in-log = في سجلك
posts-hide = إخفاء
posts-show-again = إظهار من جديد
posts-remove = إزالة
posts-removal = هل تزيل هذا المقال؟
posts-removal-told = يزول نهائيًا، ولن تعيده خلاصتك.
posts-removal-here = يزول نصه وصوره نهائيًا، ويقول عنوانه ذلك.
posts-removal-log = يبقى ما في سجلك.
posts-removal-go = إزالة نهائية
posts-removal-hide = إخفاؤه بدلًا من ذلك
posts-back = رجوع

# الكتابة.
posts-write = كتابة مقال
posts-edit = تعديل المقال
posts-see = كما يراه الآخرون
posts-source = النص
posts-source-help = بصيغة Markdown: عناوين وروابط وصور بعناوينها وجداول وحواشٍ وقوائم مهام وشيفرة. يمكن للنص القادم من مولّد موقعك أن يحتفظ بمقدمته (--- أو +++ أو { "{" }).
posts-more = الوصف والوسوم والعنوان الأصلي والتاريخ واللغة
posts-preview = معاينة
posts-preview-go = معاينة
posts-publish = نشر
posts-save = حفظ
posts-keep-draft = حفظ كمسودة
posts-summary-is = في القوائم:
posts-pictures-told = { $n ->
    [zero] لا صور.
    [one] تُجلب صورة واحدة من عنوانها عند الحفظ ثم تُقدَّم من هنا، فلا يعرف أي موقع آخر من يقرأ.
    [two] تُجلب صورتان من عنوانيهما عند الحفظ ثم تُقدَّمان من هنا، فلا يعرف أي موقع آخر من يقرأ.
    [few] تُجلب { NUMBER($n) } صور من عناوينها عند الحفظ ثم تُقدَّم من هنا، فلا يعرف أي موقع آخر من يقرأ.
    [many] تُجلب { NUMBER($n) } صورة من عناوينها عند الحفظ ثم تُقدَّم من هنا، فلا يعرف أي موقع آخر من يقرأ.
   *[other] تُجلب { NUMBER($n) } صورة من عناوينها عند الحفظ ثم تُقدَّم من هنا، فلا يعرف أي موقع آخر من يقرأ.
}
posts-astray = { $n ->
    [zero] لا عناوين نسبية.
    [one] في النص عنوان نسبي واحد لا يقود من هنا إلى شيء. اذكر العنوان الأصلي ليبدأ منه.
    [two] في النص عنوانان نسبيان لا يقودان من هنا إلى شيء. اذكر العنوان الأصلي ليبدآ منه.
    [few] في النص { NUMBER($n) } عناوين نسبية لا تقود من هنا إلى شيء. اذكر العنوان الأصلي لتبدأ منه.
    [many] في النص { NUMBER($n) } عنوانًا نسبيًا لا تقود من هنا إلى شيء. اذكر العنوان الأصلي لتبدأ منه.
   *[other] في النص { NUMBER($n) } عنوان نسبي لا تقود من هنا إلى شيء. اذكر العنوان الأصلي لتبدأ منه.
}
posts-front-taken = أُخذ من المقدمة:
posts-front-unknown = تُرك من المقدمة لأنه لا يعني شيئًا هنا:
posts-front-draft = تقول المقدمة إنه مسودة: احفظه كمسودة أو انشره على أي حال.
posts-front-title = العنوان
posts-front-date = التاريخ
posts-front-tags = الوسوم
posts-front-canonical_url = العنوان الأصلي
posts-front-description = الوصف
posts-front-language = اللغة
posts-front-slug = العنوان الإلكتروني

# اقتراحات للسجل.
posts-suggestions = اقتراحات
posts-suggestions-lead = مقالاتك الجديدة التي قد تنتمي إلى سجلك. لا يُحسب شيء حتى توافق، وما تتجاهله لا يُقترح مرة أخرى.
posts-suggestions-none = لا شيء للاقتراح
posts-suggestions-none-lead = كل مقالاتك في سجلك أو جرى تجاهلها.
posts-suggestions-none-go = سجلك
posts-suggested-count = { $n ->
    [zero] لا مقالات قد تنتمي إلى سجلك
    [one] مقال واحد قد ينتمي إلى سجلك
    [two] مقالان قد ينتميان إلى سجلك
    [few] { NUMBER($n) } مقالات قد تنتمي إلى سجلك
    [many] { NUMBER($n) } مقالًا قد تنتمي إلى سجلك
   *[other] { NUMBER($n) } مقال قد تنتمي إلى سجلك
}
posts-suggested-go = عرضها
posts-suggested-more = جميع الاقتراحات
posts-accept = إضافة إلى سجلي
posts-accept-edit = تعديل أولًا
posts-ignore = تجاهل
posts-accept-all = إضافة الكل
posts-ignore-all = تجاهل الكل
posts-accept-feed = إضافة ما فيها ({ NUMBER($n) })
posts-accepted = <bdi>{ $title }</bdi> في سجلك.
posts-ignored = لن يُقترح <bdi>{ $title }</bdi> مرة أخرى.
posts-undo = تراجع
posts-feeds = خلاصاتك
posts-feeds-lead = الخلاصة الموثوقة تضيف مقالاتها الجديدة إلى سجلك تلقائيًا.
posts-feed-trusted = تملأ سجلك تلقائيًا
posts-feed-asked = تُسأل عن كل مقال
posts-feed-trust = إضافة مقالاتها تلقائيًا
posts-feed-ask = اسألني عن كل مقال

# ما الخطأ في حقل.
posts-wrong-url = ليس هذا عنوانًا على الويب. اكتبه مثل https://example.org/page.
posts-wrong-twice = لديك مقال بهذا العنوان.
posts-wrong-title = أعطه عنوانًا.
posts-wrong-date = ليس هذا تاريخًا. اكتبه مثل 2026-11-03 أو اتركه فارغًا.
posts-wrong-future = لم يأتِ هذا اليوم بعد.
posts-wrong-language = لا نعرف هذه اللغة. اكتب اسمها الإنجليزي أو رمزها.
posts-wrong-tags = عشرة وسوم على الأكثر، كل منها 40 حرفًا.
posts-wrong-track = لا يوجد لقب كهذا.
posts-wrong-source = اكتب شيئًا أولًا.
posts-wrong-front = لا يمكن قراءة المقدمة ({ $why }). أصلحها أو احذفها.
posts-wrong-version = عُدّل المقال في مكان آخر أثناء كتابتك ولم يُحفظ شيء. احتفظ بنصك وافتح الصفحة من جديد واجمع بينهما.
posts-refused-draft = تُنشر المسودة من صفحتها.
posts-refused-logged = هذا المقال في سجلك. أزله هناك.
posts-refused-no-kind = لا يعرض البرنامج أي نوع من الأنشطة الآن.

# ما جرى.
posts-said-added = { $title } بين مقالاتك.
posts-said-hidden = { $title } مخفي.
posts-said-shown = { $title } ظاهر.
posts-said-removed = أُزيل المقال.
posts-said-written = { $state ->
    [draft] حُفظ { $title } كمسودة.
    [shown] نُشر { $title }.
   *[other] حُفظ { $title }.
} { $lost ->
    [0] { "" }
    [one] لم يمكن جلب صورة واحدة فبقيت رابطًا.
    [two] لم يمكن جلب صورتين فبقيتا رابطين.
    [few] لم يمكن جلب { NUMBER($lost) } صور فبقيت روابط.
    [many] لم يمكن جلب { NUMBER($lost) } صورة فبقيت روابط.
   *[other] لم يمكن جلب { NUMBER($lost) } صورة فبقيت روابط.
} { $ignored ->
    [0] { "" }
   *[other] تُرك من المقدمة: { $unknown }.
}
posts-said-there = كان { $title } في سجلك.
posts-said-reopened = يُقترح { $title } من جديد.
posts-said-accepted-all = { $n ->
    [zero] لم يُقترح شيء.
    [one] مقال واحد في سجلك الآن.
    [two] مقالان في سجلك الآن.
    [few] { NUMBER($n) } مقالات في سجلك الآن.
    [many] { NUMBER($n) } مقالًا في سجلك الآن.
   *[other] { NUMBER($n) } مقال في سجلك الآن.
}
posts-said-ignored-all = { $n ->
    [zero] لم يُقترح شيء.
    [one] لن يُقترح مقال واحد مرة أخرى.
    [two] لن يُقترح مقالان مرة أخرى.
    [few] لن تُقترح { NUMBER($n) } مقالات مرة أخرى.
    [many] لن يُقترح { NUMBER($n) } مقالًا مرة أخرى.
   *[other] لن يُقترح { NUMBER($n) } مقال مرة أخرى.
}
