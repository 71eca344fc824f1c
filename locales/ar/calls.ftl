# Calls for content: what is wanted, who takes part, and what came of it.

# Where a call is in its life, as a small label.
calls-stage-draft = مسودة
calls-stage-open = مفتوحة
calls-stage-full = اكتملت
calls-stage-closed = مغلقة
calls-stage-over = انتهت

# What one's own answer is, as a small label.
calls-state-claimed = مكان محجوز
calls-state-submitted = سُلّمت
calls-state-changes-asked = مطلوب تعديلها
calls-state-accepted = مقبولة
calls-state-declined = لم تُقبل
calls-state-counted = منشورة
calls-state-withdrawn = أُعيد المكان
calls-state-expired = انتهت مهلته

# Parts that several pages share.
calls-for-members = للأعضاء
calls-for-track = لحاملي لقب <a href="{ $href }"><bdi>{ $track }</bdi></a>
calls-topics = الموضوعات
calls-deadline = الموعد النهائي
calls-places-head = الأماكن
calls-places = الأماكن الشاغرة: { $free } من { $places }
calls-places-any = دون حد
calls-see = قراءة الدعوة
calls-all = جميع الدعوات
calls-claim = حجز مكان
calls-claim-again = حجز مكان مجددًا

# The list.
calls-title = دعوات الكتابة
calls-description = ما يودّ ⁨{ $program }⁩ أن يكتب عنه أعضاؤه، وما كتبوه.
calls-lead = ما نودّ قراءته. يحجز الأعضاء مكانًا ويكتبون وتُنشر كتاباتهم، وتُحتسب في سجل أنشطتهم.
calls-mine-link = أماكني ومشاركاتي
calls-letters-link = رسالة أسبوعية بالدعوات المفتوحة
calls-empty = لا دعوات بعد
calls-empty-lead = عندما يبحث البرنامج عن مقالات في موضوع ما، تظهر الدعوة هنا.
calls-soon = تنتهي قريبًا
calls-open = المفتوحة
calls-open-none = لا دعوة مفتوحة الآن.
calls-past = الدعوات السابقة
calls-col-call = الدعوة
calls-col-ended = انتهت
calls-col-answers = المشاركات المنشورة

# One call.
calls-show-description = ⁨{ $title }⁩: ما المطلوب، وحتى متى، وكيفية المشاركة.
calls-next = ما يمكنك فعله الآن
calls-next-yours = أنت مشارك في هذه الدعوة.
calls-next-yours-go = الانتقال إلى مشاركتي
calls-next-full = جميع الأماكن محجوزة. وعندما يُعاد مكان أو تنتهي مهلته تُفتح الدعوة من جديد.
calls-next-claim = { $count ->
    [one] يمكنك حجز مكان: يبقى لك يومًا واحدًا، ونهائيًا متى سلّمت مشاركتك.
    [two] يمكنك حجز مكان: يبقى لك يومين، ونهائيًا متى سلّمت مشاركتك.
    [few] يمكنك حجز مكان: يبقى لك { NUMBER($count) } أيام، ونهائيًا متى سلّمت مشاركتك.
    [many] يمكنك حجز مكان: يبقى لك { NUMBER($count) } يومًا، ونهائيًا متى سلّمت مشاركتك.
   *[other] يمكنك حجز مكان: يبقى لك { NUMBER($count) } يوم، ونهائيًا متى سلّمت مشاركتك.
}
calls-next-stranger = المشاركة في هذه الدعوة للأعضاء. إن كنت عضوًا فيُرجى تسجيل الدخول لحجز مكان.
calls-next-stranger-go = تسجيل الدخول
calls-next-past = ما كُتب منشور أدناه.
calls-for-members-only = المشاركة في هذه الدعوة للأعضاء الحاليين.
calls-for-holders-only = المشاركة في هذه الدعوة لحاملي اللقب الذي تخصه.
calls-facts = الدعوة في سطور
calls-queue = المشاركات
calls-queue-writing = { $count ->
    [0] لا شيء قيد الكتابة
    [one] واحدة قيد الكتابة
    [two] اثنتان قيد الكتابة
   *[other] { NUMBER($count) } قيد الكتابة
}
calls-queue-handed-in = { $count ->
    [0] لا شيء سُلّم ولم يُنشر بعد
    [one] واحدة سُلّمت
    [two] اثنتان سُلّمتا
   *[other] { NUMBER($count) } سُلّمت
}
calls-queue-counted = { $count ->
    [0] لا شيء منشور
    [one] واحدة منشورة
    [two] اثنتان منشورتان
   *[other] { NUMBER($count) } منشورة
}
calls-kept = مدة حجز المكان
calls-kept-days = { $count ->
    [zero] بلا مدة
    [one] يوم واحد
    [two] يومان
    [few] { NUMBER($count) } أيام
    [many] { NUMBER($count) } يومًا
   *[other] { NUMBER($count) } يوم
}
calls-embargo = موعد ظهور المشاركات
calls-answers = ما كُتب

# Why no place can be taken.
calls-no-claim-draft = لم تُنشر هذه الدعوة بعد.
calls-no-claim-full = جميع أماكن هذه الدعوة محجوزة. وتُفتح من جديد عندما يشغر مكان.
calls-no-claim-closed = أُغلقت هذه الدعوة، ولا أماكن بعد الآن.
calls-no-claim-over = فات الموعد النهائي لهذه الدعوة.
calls-claimed-said = المكان لك. أدناه المهلة وكيفية تسليم مشاركتك.
calls-given-back-said = أُعيد مكانك.

# Why nothing can be handed in.
calls-no-answer-expired = انتهت مهلة مكانك. إن بقي مكان شاغر يمكنك حجزه مجددًا، وما كتبته محفوظ.
calls-no-answer-withdrawn = لقد أعدت مكانك. إن بقي مكان شاغر يمكنك حجزه مجددًا، وما كتبته محفوظ.
calls-no-answer-accepted = قُبلت مشاركتك، ولا يمكن تغييرها هنا بعد الآن.
calls-no-answer-declined = لم تُقبل مشاركتك، ولا يمكن تسليمها مجددًا.
calls-no-answer-counted = نُشرت مشاركتك، ولا يمكن تغييرها هنا بعد الآن.
calls-no-answer-over = فات الموعد النهائي. ما سلّمته باقٍ كما هو.
calls-no-answer-late = فات الموعد النهائي. ما كنت قد حفظته من نصك مسودة بين مقالاتك.

# Why an answer cannot become what was asked for, by what it is.
calls-is-claimed = لم يُسلَّم شيء في هذا المكان بعد.
calls-is-submitted = سُلّمت هذه المشاركة وهي في انتظار الرد.
calls-is-changes-asked = طُلبت تعديلات، ولم تعد المشاركة بعد.
calls-is-accepted = قُبلت هذه المشاركة من قبل.
calls-is-declined = رُفضت هذه المشاركة من قبل.
calls-is-counted = نُشرت هذه المشاركة من قبل.
calls-is-withdrawn = أُعيد هذا المكان.
calls-is-expired = انتهت مهلة هذا المكان.

# في الصفحة الرئيسية للعضو.
calls-home = دعوات الكتابة
calls-home-open = { $count ->
    [one] <a href="/me/calls">دعوة واحدة</a> مفتوحة لك.
    [two] <a href="/me/calls">دعوتان</a> مفتوحتان لك.
    [few] <a href="/me/calls">{ NUMBER($count) } دعوات</a> مفتوحة لك.
    [many] <a href="/me/calls">{ NUMBER($count) } دعوة</a> مفتوحة لك.
   *[other] <a href="/me/calls">{ NUMBER($count) } دعوة</a> مفتوحة لك.
}

# One's own places and answers.
calls-tab = الدعوات
calls-mine = دعواتي
calls-mine-empty = لا مكان محجوز بعد
calls-mine-empty-lead = عندما يبحث البرنامج عن مقالات يمكنك حجز مكان والمشاركة. وهنا تظهر أماكنك ومشاركاتك.
calls-mine-open = مفتوحة لك
calls-mine-claimed = التسليم قبل { $when }
calls-mine-changes-asked = إعادة التسليم قبل { $when }
calls-mine-submitted = قيد القراءة. ستصلك رسالة.
calls-mine-accepted = مقبولة، وتظهر عند انتهاء الحظر.
calls-mine-declined = لم تُقبل. السبب في صفحتها.
calls-mine-counted = منشورة ومحتسبة في سجلك.
calls-mine-withdrawn = لقد أعدت المكان.
calls-mine-expired = انتهت مهلة المكان.

# One answer.
calls-own-title = مشاركتي: ⁨{ $call }⁩
calls-own-brief = قراءة الدعوة
calls-own-kept = التسليم
calls-own-claimed = المكان لك. يمكنك تسليم رابط لما كتبته، أو الكتابة هنا.
calls-own-submitted = وصلتنا مشاركتك، وهي قيد القراءة، وستصلك رسالة بما يتقرر. وحتى الموعد النهائي يمكنك تسليم نسخة أخرى.
calls-own-changes-asked = نودّ نشرها مع هذه التعديلات. يُرجى إجراؤها ثم تسليمها مجددًا.
calls-own-accepted = قُبلت مشاركتك. تظهر في { $when }، وعندها تُحتسب في سجلك.
calls-own-declined = لم تُقبل مشاركتك. وهي لك، ويمكنك نشرها حيث تشاء.
calls-own-counted = نُشرت مشاركتك واحتُسبت في سجلك. شكرًا لك.
calls-own-withdrawn = لقد أعدت مكانك. ما كتبته محفوظ هنا.
calls-own-expired = انتهت مهلة مكانك قبل وصول مشاركة. ما كتبته محفوظ هنا.
calls-own-among-posts = ما كتبته محفوظ كمسودة <a href="{ $href }">بين مقالاتك</a>.
calls-own-not-shown = أنت لا تعرضه الآن: يعود إلى جانب الدعوة حين تعرضه <a href="{ $href }">بين مقالاتك</a>.
calls-own-words = ما كتبه المسؤولون
calls-own-log = عرضها في سجلي
calls-own-there = عرضها مع الدعوة
calls-own-sent = ما سلّمته
calls-own-draft = مسودتك
calls-own-sent-at = سُلّمت في { $when }
calls-own-link = تسليم رابط
calls-own-write = الكتابة هنا
calls-own-write-lead = لمن ليست له مدونة، أو لمرة واحدة من دونها. يظهر نصك باسمك متى قُبل.
calls-own-write-go = بدء الكتابة
calls-own-write-on = متابعة الكتابة
calls-own-back = إعادة المكان
calls-own-back-lead = إن لم يتسنَّ لك ذلك فدع المكان لغيرك. ويمكنك حجز مكان مجددًا ما دامت هناك أماكن شاغرة.
calls-own-back-accepted = إجابتك مقبولة. إن أعدت المكان سُحبت ولن تُنشر، ويرى المديرون ذلك.
calls-own-back-go = إعادته
calls-own-back-sure = يصبح المكان متاحًا لغيرك فورًا. وما كتبته محفوظ.

# The fields of an answer.
calls-f-url = العنوان
calls-f-url-help = حيث يُقرأ: صفحة المقال أو الفيديو أو المحاضرة.
calls-f-title = الاسم
calls-f-title-help = يمكن تركه فارغًا ليُؤخذ من الصفحة.
calls-f-language = اللغة
calls-f-language-help = باسمها الإنجليزي أو رمزها: Arabic أو ar.
calls-f-note = ملاحظة للمسؤولين
calls-f-note-help = لا يقرؤها سواهم.
calls-send = تسليم
calls-send-again = تسليم من جديد
calls-keep = حفظ
calls-kept-said = تم الحفظ. أدناه كيف يبدو، ولا يراه غيرك بعد.
calls-sent-said = تم التسليم. ستصلك رسالة بما يتقرر.
calls-twice = الصفحة نفسها موجودة من قبل: <a href="{ $href }"><bdi>{ $title }</bdi></a>.
calls-twice-again = تسليمها مع ذلك
calls-wrong-hidden = أنت تخفي المقال الذي في هذا العنوان أو تحتفظ به كمسودة: «⁨{ $title }⁩». اعرضه بين مقالاتك ثم سلّمه.
calls-wrong-url-missing = يُرجى إدخال عنوان ما كتبته.
calls-wrong-title-unread = لا تذكر الصفحة اسمها. يُرجى كتابته هنا.
calls-wrong-twice-answered = سبق أن سلّمت هذه الصفحة للدعوة «⁨{ $call }⁩». يُرجى إدخال عنوان آخر، أو تأكيد أنه مقصود.
calls-wrong-twice-logged = هذه الصفحة في سجلك من قبل باسم «⁨{ $title }⁩». يُرجى تأكيد أنه مقصود: تُحتسب عندها مرة واحدة كما هي هناك.

# Writing here.
calls-text-title = كتابة: ⁨{ $call }⁩
calls-crumbs = أين أنت
calls-text-lead = بتنسيق Markdown. يمكنك الحفظ متى شئت، ولا يقرؤه أحد قبل أن تسلّمه.
calls-text-more = الوصف والوسوم والعنوان الأصلي

# Letters.
calls-mail-button = الانتقال إلى مشاركتي
calls-mail-call-button = عرض الدعوة
calls-mail-logged = نُشرت مع الدعوة باسمك، وهي في سجل أنشطتك، حيث تُحتسب عند التقديم أو التجديد. شكرًا لك.
calls-mail-digest-subject = { $count ->
    [one] ⁨{ $program }⁩: دعوة كتابة مفتوحة
    [two] ⁨{ $program }⁩: دعوتا كتابة مفتوحتان
    [few] ⁨{ $program }⁩: { NUMBER($count) } دعوات كتابة مفتوحة
   *[other] ⁨{ $program }⁩: { NUMBER($count) } دعوة كتابة مفتوحة
}
calls-mail-digest-preview = ما المطلوب، وحتى متى.
calls-mail-digest-words = { $count ->
    [one] دعوة الكتابة هذه مفتوحة:
   *[other] دعوات الكتابة هذه مفتوحة:
}
calls-mail-digest-new = جديدة
calls-mail-digest-until = حتى { $when }.
calls-mail-digest-members = المشاركة فيها للأعضاء.
calls-mail-digest-button = جميع الدعوات
calls-mail-reminder-subject = تنتهي مهلة مكانك قريبًا: ⁨{ $call }⁩
calls-mail-reminder-preview = حتى متى يمكنك تسليم مشاركتك.
calls-mail-reminder-words = مكانك في الدعوة «⁨{ $call }⁩» محجوز حتى { $when }. يُرجى تسليم مشاركتك قبل ذلك.
calls-mail-reminder-asked = طُلبت منك تعديلات للدعوة «⁨{ $call }⁩». يُرجى تسليم مشاركتك مجددًا قبل { $when }.
calls-mail-reminder-deadline = الدعوة نفسها مفتوحة حتى { $when }.
calls-mail-reminder-back = إن لم يتسنَّ لك ذلك فيُرجى إعادة المكان ليحجزه غيرك.
calls-mail-moved-subject = وقت أطول: ⁨{ $call }⁩
calls-mail-moved-preview = الموعد الجديد، وحتى متى يبقى مكانك محجوزًا.
calls-mail-moved-words = تغيّر الموعد النهائي للدعوة «⁨{ $call }⁩» التي تشارك فيها.
calls-mail-moved-days = كان { $before }، وهو الآن { $when }.
calls-mail-moved-until = مكانك محجوز حتى { $when }.
calls-mail-expired-subject = انتهت مهلة مكانك: ⁨{ $call }⁩
calls-mail-expired-preview = ما كتبته محفوظ.
calls-mail-expired-words = انتهت مهلة مكانك في الدعوة «⁨{ $call }⁩» قبل وصول مشاركة، وهو الآن متاح لغيرك. وما كتبته هنا محفوظ.
calls-mail-expired-again = ما دامت هناك أماكن شاغرة يمكنك حجز مكان مجددًا حتى { $when }.
calls-mail-expired-over = لم تعد الدعوة تقبل مشاركات.
calls-mail-changes-asked-subject = تعديلات مطلوبة: ⁨{ $call }⁩
calls-mail-changes-asked-preview = ما ينبغي تعديله، وحتى متى.
calls-mail-changes-asked-words = شكرًا لك على «⁨{ $piece }⁩»، مشاركتك في الدعوة «⁨{ $call }⁩». نودّ نشرها مع هذه التعديلات:
calls-mail-changes-asked-until = يُرجى تسليمها مجددًا قبل { $when }. ويبقى مكانك محجوزًا حتى ذلك الحين.
calls-mail-accepted-subject = قُبلت مشاركتك في ⁨{ $call }⁩
calls-mail-accepted-preview = ما يحدث الآن.
calls-mail-accepted-words = قُبلت «⁨{ $piece }⁩»، مشاركتك في الدعوة «⁨{ $call }⁩».
calls-mail-accepted-embargo = تظهر في { $when }، وعندها تُحتسب في سجلك. يُرجى عدم نشرها قبل ذلك.
calls-mail-declined-subject = لم تُقبل مشاركتك في ⁨{ $call }⁩
calls-mail-declined-preview = السبب، وما يمكنك فعله بها.
calls-mail-declined-words = شكرًا لك على «⁨{ $piece }⁩». لم نقبلها للدعوة «⁨{ $call }⁩»:
calls-mail-declined-yours = هي لك: يمكنك نشرها حيث تشاء، وتسجيلها ضمن أنشطتك.
calls-mail-counted-subject = نُشرت مشاركتك في ⁨{ $call }⁩
calls-mail-counted-preview = هي متاحة للجميع ومحتسبة في سجلك.
calls-mail-counted-words = انتهى حظر النشر للدعوة «⁨{ $call }⁩»: صارت «⁨{ $piece }⁩» متاحة للجميع.
