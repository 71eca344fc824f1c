# إشارات الويب: ما تقوله مواقع أخرى عن صفحاتنا، تحت الصفحة، وأين يديرها الأعضاء.

mentions-head = ذُكر في أماكن أخرى
mentions-kind-mention = ذكر هذه الصفحة
mentions-kind-reply = ردّ
mentions-kind-like = أعجبه هذا
mentions-kind-repost = شارك هذا
mentions-kind-bookmark = حفظ هذا في إشاراته المرجعية

# نقطة الاستقبال كما يقرؤها الناس، وصفحة إشارة أُرسلت.
mentions-endpoint-title = أخبرنا أنك وضعت رابطًا إلى هنا
mentions-endpoint-lead = المدوّنة التي تربط بصفحة عضو أو بمقال أو بالأخبار أو بدعوة للكتابة هنا تستطيع إخبارنا، فيظهر الرابط تحت تلك الصفحة.
mentions-endpoint-source = الصفحة التي فيها الرابط
mentions-endpoint-source-help = مقالك بعنوانه الكامل.
mentions-endpoint-target = الصفحة التي يقود إليها الرابط
mentions-endpoint-target-help = صفحة من هذه البوابة، مثل { $example }
mentions-endpoint-send = إرسال
mentions-endpoint-sites = للمواقع
mentions-endpoint-sites-told = هذه نقطة استقبال لإشارات الويب: أرسل <code>{ $source }</code> و<code>{ $target }</code> كنموذج إلى <code>{ $address }</code>. كثير من المدوّنات تفعل ذلك من تلقاء نفسها أو بإضافة.
mentions-endpoint-rule-link = يجب أن تحتوي الصفحة فعلًا على رابط إلى العنوان المرسل بعينه. ننظر بعد قليل، لا في الحال.
mentions-endpoint-rule-update = أعد الإرسال عندما تتغير الصفحة. إذا زال الرابط أو أجابت الصفحة بالرمز 410 زالت الإشارة.
mentions-endpoint-rule-shown = الأعضاء يقررون ما يظهر تحت صفحاتهم. روابط الإشارات لا تُحسب لدى محركات البحث.
mentions-endpoint-standard = المعيار (W3C)
mentions-status-title = إشارة أُرسلت
mentions-status-received = وصلت
mentions-status-again = نحاول من جديد في { $at }.
mentions-state-waiting = تنتظر الفحص
mentions-state-verified = تم التحقق
mentions-state-refused = مرفوضة
mentions-state-gone = زالت
mentions-state-waiting-told = وصلتنا، وسننظر قريبًا هل تربط الصفحة إلى هنا.
mentions-state-verified-told = الصفحة تربط إلى هنا. تظهر كما يريد العضو.
mentions-state-refused-told = لا تظهر: انظر السبب أدناه، وأصلحه وأعد الإرسال.
mentions-state-gone-told = كانت الصفحة تربط إلى هنا ولم تعد، فلم تعد تظهر.

# ما الخطأ فيما أُرسل.
mentions-wrong-source = الصفحة التي فيها الرابط تحتاج إلى عنوان ويب كامل يبدأ بـ http:// أو https://.
mentions-wrong-target = الصفحة المقصودة تحتاج إلى عنوان ويب كامل يبدأ بـ http:// أو https://.
mentions-wrong-same = العنوانان للصفحة نفسها؛ اكتب عنوان صفحتك أنت بوصفها الصفحة التي فيها الرابط.
mentions-wrong-not-ours = لا توجد في هذه البوابة صفحة تقبل الإشارات بهذا العنوان؛ اكتب عنوان صفحة عضو أو مقال أو خبر أو دعوة للكتابة.
mentions-wrong-blocked = لا تُقبل هنا إشارات من هذا الموقع.
mentions-wrong-host = اكتب اسم موقع، مثل blog.example.org.

# لماذا رُفضت أو تعذّر إرسالها. بعضها يزيد تفصيلًا.
mentions-trouble-no_link = الصفحة لا تربط بهذا العنوان بعينه.
mentions-trouble-gone = تقول الصفحة إنها أُزيلت (410).
mentions-trouble-status = أجابت الصفحة بالرمز { $detail }.
mentions-trouble-type = ليست نوعًا من المستندات يمكن أن يحتوي على روابط (HTML أو JSON أو نص عادي).
mentions-trouble-same = العنوان يقود إلى الصفحة نفسها التي ينبغي أن يربط بها.
mentions-trouble-blocked = لا تُقبل إشارات من هذا الموقع.
mentions-trouble-not_public = عنوانها ليس على الإنترنت العام.
mentions-trouble-unreachable = تعذّر الوصول إليها.
mentions-trouble-too_slow = تستغرق وقتًا طويلًا للإجابة.
mentions-trouble-too_large = الصفحة أكبر من أن تُقرأ.
mentions-trouble-redirects = تعيد التوجيه مرات كثيرة.
mentions-trouble-astray = تعيد التوجيه إلى ما ليس عنوانًا.
mentions-trouble-unreadable = تعذّرت قراءة الصفحة.

# ضمن صفحات المرء نفسه.
mentions-tab = الإشارات
mentions-mine-title = الإشارات إليك
mentions-mine-lead = صفحات في أماكن أخرى تربط بصفحتك أو بمقالاتك هنا وأخبرتنا بذلك. ما تخفيه يبقى مخفيًا.
mentions-mine-asked = { $n ->
    [zero] لا توجد إشارات تنتظر موافقتك.
    [one] إشارة واحدة تنتظر موافقتك.
    [two] إشارتان تنتظران موافقتك.
    [few] { $n } إشارات تنتظر موافقتك.
    [many] { $n } إشارة تنتظر موافقتك.
   *[other] { $n } إشارة تنتظر موافقتك.
}
mentions-mine-list = الإشارات
mentions-mine-none = لا إشارات بعد
mentions-mine-none-lead = عندما تربط مدوّنة بصفحتك وترسل إشارة ويب تظهر هنا. يمكنك أيضًا الإبلاغ عن رابط بنفسك.
mentions-mine-none-do = الإبلاغ عن رابط
mentions-mine-no-page = الإشارات تأتي إلى صفحات الأعضاء. صفحتك تبدأ مع أول لقب لك.
mentions-mine-no-page-do = كيف أتقدّم
mentions-display-asked = لم تظهر بعد
mentions-display-hidden = مخفية
mentions-show = إظهار
mentions-hide = إخفاء
mentions-block = حظر { $host }
mentions-about-page = عن صفحتك
mentions-about-post = عن «{ $title }»
mentions-setting = الإشارات الجديدة
mentions-setting-asks = اسألني أولًا
mentions-setting-asks-help = من دون ذلك تظهر حالما يُفحص الرابط.
mentions-setting-keep = حفظ
mentions-blocks = مواقع محظورة
mentions-blocks-none = لا موقع محظور.
mentions-blocked-since = منذ
mentions-block-host = حظر موقع آخر
mentions-block-host-help = اسمه، مثل blog.example.org؛ وتُحظر معه المواقع التابعة له.
mentions-block-do = حظر
mentions-unblock = رفع الحظر
mentions-said-setting = تم الحفظ.
mentions-said-shown = صارت ظاهرة.
mentions-said-hidden = صارت مخفية.
mentions-said-blocked = لا يُقبل شيء بعد من { $host }، وما جاء منه صار مخفيًا.
mentions-said-unblocked = تُقبل الإشارات من { $host } من جديد.
