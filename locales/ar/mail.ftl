# Letters. The same words stand in the plain form and in the HTML form; in HTML, names and instants are marked by the
# template, and addresses become links.

mail-hello = مرحبًا ⁨{ $name }⁩،
mail-dear = تحية طيبة ⁨{ $name }⁩،
mail-questions = للاستفسار يمكنك مراسلة ⁨{ $contact }⁩.
mail-application = طلبك
mail-applications = طلباتك
mail-page = صفحتك في الدليل
# An instant in the cycle's zone, then in UTC.
mail-when = { $local } ({ $utc })

# The way in.
mail-link-subject = رابط تسجيل دخولك إلى ⁨{ $program }⁩
mail-link-preview = يعمل مرة واحدة ولمدة 10 دقائق.
mail-link-title = تسجيل الدخول إلى ⁨{ $program }⁩
mail-link-hello = مرحبًا،
mail-link-open = لتسجيل الدخول إلى ⁨{ $program }⁩ يُرجى فتح هذا الرابط:
mail-link-button = تسجيل الدخول
mail-link-code = في متصفح آخر غير الذي طُلبت منه الرسالة، يلزمك هذا الرمز:
mail-link-lasts = يعمل الرابط والرمز مرة واحدة ولمدة 10 دقائق.
mail-link-not-you = لم يكن طلب هذه الرسالة منك؟ يمكنك تجاهلها: لن يحدث شيء، ولا يدخل أحد من دونها.

# The receipt for an application.
mail-received-subject = وصلنا طلبك: ⁨{ $cycle }⁩
mail-received-preview = يمكنك تغييره حتى إغلاق الدورة. ما قدّمته وارد أدناه.
mail-received-thanks = وصلنا طلبك للحصول على لقب ⁨{ $track }⁩ (⁨{ $cycle }⁩). شكرًا لك.
mail-received-again = هذه النسخة رقم ⁨{ $revision }⁩، وتحلّ محل النسخة السابقة.
mail-received-change = يمكنك تغييره وتقديمه من جديد قبل { $when }.
mail-received-result = النتيجة متوقعة في { $when }.
mail-received-what = ما قدّمته
mail-received-at = في { $when }، عبر مسار «⁨{ $path }⁩»:
mail-received-unanswered = بلا إجابة
mail-received-activities = الأنشطة المحتسبة: { $count }
mail-received-agreed = ما وافقت عليه

# An application was withdrawn.
mail-withdrawn-subject = لقد سحبت طلبك: ⁨{ $cycle }⁩
mail-withdrawn-preview = لن يُنظر فيه بعد الآن. ما كتبته محفوظ.
mail-withdrawn-words = لقد سحبت طلبك للحصول على لقب ⁨{ $track }⁩ (⁨{ $cycle }⁩)، ولن يُنظر فيه بعد الآن.
mail-withdrawn-kept = ما كتبته محفوظ.
mail-withdrawn-return = ما كتبته محفوظ. يمكنك استئنافه قبل { $when }.
mail-withdrawn-not-you = إن لم يكن ذلك منك، فيُرجى الرد على هذه الرسالة فورًا.
mail-withdrawn-not-you-to = إن لم يكن ذلك منك، فيُرجى مراسلة ⁨{ $contact }⁩ فورًا.

# Somebody has more time than others.
mail-extended-subject = لديك وقت أطول للتقديم: ⁨{ $cycle }⁩
mail-extended-preview = إلى متى، وما يلزم فعله.
mail-extended-words = لديك وقت أطول للتقديم للحصول على لقب ⁨{ $track }⁩ (⁨{ $cycle }⁩): تُغلق الدورة بالنسبة إليك في { $when }.
mail-extended-others = الموعد النهائي لسائر المتقدمين هو { $when }.
mail-extended-begun = ما كتبته محفوظ. يُرجى إكماله وتقديمه قبل ذلك.
mail-extended-begin = يمكنك بدء طلبك في صفحة الدورة.
mail-extended-apply = التقديم

# It closes soon.
mail-reminder-subject = تُغلق الدورة قريبًا: ⁨{ $cycle }⁩
mail-reminder-preview = متى تُغلق، وما الذي ما زال ناقصًا.
mail-reminder-words = طلبك للحصول على لقب ⁨{ $track }⁩ (⁨{ $cycle }⁩) لم يُقدَّم بصورته الحالية. تُغلق الدورة في { $when }.
mail-reminder-submitted = لقد قدّمته من قبل ثم غيّرته. إن لم يُقدَّم من جديد، فتُحتسب آخر نسخة قدّمتها.
mail-reminder-missing = ما زال ينقص ما يلي:
mail-reminder-again = كل المطلوب مكتمل. لاحتساب تغييراتك يُرجى تقديمه من جديد.
mail-reminder-complete-automatic = كل المطلوب مكتمل. يمكنك تقديمه الآن، وإلا يُقدَّم كما هو عند الإغلاق.
mail-reminder-complete = كل المطلوب مكتمل. يُرجى تقديمه قبل الإغلاق، وإلا فلن يُحتسب.

# A complete draft was submitted at the close.
mail-submitted-for-you-subject = قدّمنا طلبك نيابة عنك: ⁨{ $cycle }⁩
mail-submitted-for-you-preview = كانت مسوّدتك مكتملة عند الإغلاق. ما قُدّم وارد أدناه.
mail-submitted-for-you-words = كانت مسوّدتك للحصول على لقب ⁨{ $track }⁩ (⁨{ $cycle }⁩) مكتملة عند إغلاق الدورة في { $when }، فقُدّمت نيابة عنك. ولا يلزمك فعل أي شيء.
mail-submitted-for-you-withdraw = إن لم يكن قصدك التقديم، فيمكنك سحب الطلب في صفحته إلى حين إعلان النتائج.
mail-submitted-for-you-saved = كما حفظته في { $when }، عبر مسار «⁨{ $path }⁩»:

# A draft was not submitted before the close.
mail-incomplete-subject = لم يُقدَّم طلبك: ⁨{ $cycle }⁩
mail-incomplete-preview = السبب، وكيفية الاستفادة مما كتبته في المرة القادمة.
mail-incomplete-words = لم تُقدَّم مسوّدتك للحصول على لقب ⁨{ $track }⁩ (⁨{ $cycle }⁩) قبل إغلاق الدورة في { $when }، فلن يُنظر فيها.
mail-incomplete-missing = كان ينقصها ما يلي:
mail-incomplete-unsubmitted = لم تُقدَّم، مع أنه لم يكن ينقصها شيء.
mail-incomplete-kept = ما كتبته محفوظ حتى { $day }.
mail-incomplete-copy = عند فتح الدورة القادمة لهذا اللقب يمكنك نسخه إليها: بفتح طلبك والضغط على «نسخ إلى» تلك الدورة.

# The four results.
mail-result-reason = السبب: { $reason }
mail-result-counted = ما احتُسب: { $counted }.
mail-result-kept = إجاباتك محفوظة، فلا حاجة إلى البدء من الصفر.

mail-accepted-subject = لقد نلت لقب ⁨{ $track } { $year }⁩
mail-accepted-subject-first = مرحبًا بك: لقد نلت لقب ⁨{ $track } { $year }⁩
mail-accepted-preview = تهانينا، وشكرًا لك على عطائك للمجتمع.
mail-accepted-crest = شعار لقب ⁨{ $track } { $year }⁩
mail-accepted-title = ⁨{ $track } { $year }⁩
mail-accepted-again = تهانينا: لقد مُنحت لقب ⁨{ $track } { $year }⁩.
mail-accepted-first = مرحبًا بك في ⁨{ $program }⁩! لقد مُنحت لقب ⁨{ $track } { $year }⁩.
mail-accepted-number = رقم عضويتك هو ⁨{ $number }⁩، وهو لك على الدوام.
mail-accepted-term = مدة لقبك من { $start } إلى { $end }.
mail-accepted-longer = كان هذا اللقب لك لعام ⁨{ $year }⁩ بالفعل، وتمتد مدته الآن حتى { $end }.
mail-accepted-profile = إكمال ملفك الشخصي
mail-accepted-thanks = شكرًا لك على عطائك للمجتمع.

mail-declined-subject = طلبك في ⁨{ $cycle }⁩
mail-declined-preview = شكرًا لتقديم طلبك. إليك النتيجة وسببها.
mail-declined-words = شكرًا لتقديم طلبك في ⁨{ $cycle }⁩. لقد قرأناه بعناية، ولا يمكننا هذه المرة منحك لقب ⁨{ $track } { $year }⁩.
mail-declined-next = يمكنك التقديم مجددًا: تُفتح الدورة القادمة في { $day }.
mail-declined-next-none = يمكنك التقديم مجددًا في دورة قادمة.
mail-declined-thanks = عطاؤك للمجتمع له قيمته، بلقب أو من دونه.

mail-waitlisted-subject = طلبك على قائمة الانتظار في ⁨{ $cycle }⁩
mail-waitlisted-preview = ليس هذا رفضًا، ولا يلزمك فعل أي شيء.
mail-waitlisted-words = شكرًا لتقديم طلبك في ⁨{ $cycle }⁩. طلبك على قائمة الانتظار للقب ⁨{ $track } { $year }⁩. ليس هذا رفضًا: سنراسلك فور توفر جديد، ولا يلزمك فعل أي شيء.

mail-deferred-subject = تأجّل طلبك في ⁨{ $cycle }⁩
mail-deferred-preview = لن يُمنح لقب بناءً عليه هذه المرة. إليك السبب وما يأتي بعد ذلك.
mail-deferred-words = شكرًا لتقديم طلبك في ⁨{ $cycle }⁩. طلبك مؤجَّل: لن يُمنح لقب بناءً عليه هذه المرة، ونود النظر فيه مجددًا لاحقًا.
mail-deferred-next = تُفتح الدورة القادمة في { $day }.
mail-deferred-next-none = ستكون هناك دورة قادمة.

# A published date moved.
mail-moved-subject = ⁨{ $cycle }⁩: وقت أطول للتقديم
mail-moved-subject-results = ⁨{ $cycle }⁩: النتائج متوقعة في { $day }
mail-moved-preview = تغيّرت مواعيد هذه الدورة.
mail-moved-closes = تُغلق دورة ⁨{ $cycle }⁩ الآن في { $when }، بدلًا من { $before }.
mail-moved-announces = النتائج متوقعة الآن في { $when }.
mail-moved-reason = السبب: ⁨{ $reason }⁩
mail-moved-draft-open = ما زال طلبك مسوّدة. يُرجى تقديمه قبل إغلاق الدورة.
mail-moved-draft = مسوّدتك محفوظة.
mail-moved-submitted-open = طلبك مُقدَّم ويُحتسب كما هو. ما زال بإمكانك تغييره حتى إغلاق الدورة.
mail-moved-submitted = طلبك مُقدَّم ويُحتسب كما هو.
mail-moved-button = الانتقال إلى طلبك

# An award was revoked.
mail-revoked-subject = إلغاء لقبك ⁨{ $track } { $year }⁩
mail-revoked-preview = تبقى السنة في سجلك، ويبقى رقم عضويتك لك.
mail-revoked-words = أُلغي لقبك «⁨{ $track } { $year }⁩».
mail-revoked-note = كلمة البرنامج: ⁨{ $note }⁩
mail-revoked-history = تبقى السنة في سجلك، مع الإشارة إلى أنها ملغاة.
mail-revoked-number = تبقى السنة في سجلك، مع الإشارة إلى أنها ملغاة، ويبقى رقم عضويتك ⁨{ $number }⁩ لك.
mail-revoked-mistake = إن كان في ذلك خطأ برأيك، فيمكنك مراسلة ⁨{ $contact }⁩.

# إلى المقيّمين: طُلبت منهم تقييمات.
mail-reviews-asked-subject = { $count ->
    [one] طُلب منك تقييم واحد: ⁨{ $cycle }⁩
    [two] طُلب منك تقييمان: ⁨{ $cycle }⁩
    [few] طُلبت منك { $count } تقييمات: ⁨{ $cycle }⁩
   *[other] طُلب منك { $count } تقييمًا: ⁨{ $cycle }⁩
}
mail-reviews-asked-preview = الموعد، وأين تجدها.
mail-reviews-asked-words = { $count ->
    [one] طُلب منك تقييم طلب واحد للحصول على لقب ⁨{ $track }⁩ (⁨{ $cycle }⁩).
    [two] طُلب منك تقييم طلبين للحصول على لقب ⁨{ $track }⁩ (⁨{ $cycle }⁩).
    [few] طُلب منك تقييم { $count } طلبات للحصول على لقب ⁨{ $track }⁩ (⁨{ $cycle }⁩).
   *[other] طُلب منك تقييم { $count } طلبًا للحصول على لقب ⁨{ $track }⁩ (⁨{ $cycle }⁩).
}
mail-reviews-due-by = موعد تسليم التقييمات: { $when }.
mail-reviews-open = { $count ->
    [one] لديك تقييم واحد لم يُسلَّم بعد في هذه الدورة.
    [two] لديك تقييمان لم يُسلَّما بعد في هذه الدورة.
    [few] لديك { $count } تقييمات لم تُسلَّم بعد في هذه الدورة.
   *[other] لديك { $count } تقييمًا لم يُسلَّم بعد في هذه الدورة.
}
mail-reviews-recuse = إن كانت لك صلة وثيقة بصاحب الطلب تمنعك من الحكم عليه، أو تعذّر عليك تقييم طلب ما، فيُرجى التنحي عنه في صفحته، وعندها يُطلب التقييم من غيرك.
mail-reviews-queue = تقييماتك

# إلى المقيّمين: اقترب موعد التقييمات أو انقضى.
mail-reviews-soon-subject = اقترب موعد التقييمات: ⁨{ $cycle }⁩
mail-reviews-late-subject = تأخرت التقييمات: ⁨{ $cycle }⁩
mail-reviews-reminder-words = { $count ->
    [one] ما زال أحد تقييماتك للقب ⁨{ $track }⁩ (⁨{ $cycle }⁩) ينتظر.
    [two] ما زال تقييمان من تقييماتك للقب ⁨{ $track }⁩ (⁨{ $cycle }⁩) ينتظران.
    [few] ما زالت { $count } من تقييماتك للقب ⁨{ $track }⁩ (⁨{ $cycle }⁩) تنتظر.
   *[other] ما زال { $count } من تقييماتك للقب ⁨{ $track }⁩ (⁨{ $cycle }⁩) ينتظر.
}
mail-reviews-due-since = كان موعدها { $when }، ونتائج المتقدمين تتوقف عليها.
mail-reviews-drafts = { $count ->
    [one] لواحد منها مسوّدة لا ينقصها إلا التسليم.
    [two] لاثنين منها مسوّدتان لا ينقصهما إلا التسليم.
   *[other] لـ { $count } منها مسوّدات لا ينقصها إلا التسليم.
}

# إلى مقيّم: سُحبت منه تقييمات.
mail-reviews-released-subject = { $count ->
    [one] سُحب منك تقييم واحد: ⁨{ $cycle }⁩
    [two] سُحب منك تقييمان: ⁨{ $cycle }⁩
    [few] سُحبت منك { $count } تقييمات: ⁨{ $cycle }⁩
   *[other] سُحب منك { $count } تقييمًا: ⁨{ $cycle }⁩
}
mail-reviews-released-words = { $count ->
    [one] لم يعد مطلوبًا منك تقييم واحد للقب ⁨{ $track }⁩ (⁨{ $cycle }⁩).
    [two] لم يعد مطلوبًا منك تقييمان للقب ⁨{ $track }⁩ (⁨{ $cycle }⁩).
    [few] لم تعد مطلوبة منك { $count } تقييمات للقب ⁨{ $track }⁩ (⁨{ $cycle }⁩).
   *[other] لم يعد مطلوبًا منك { $count } تقييمًا للقب ⁨{ $track }⁩ (⁨{ $cycle }⁩).
}
mail-reviews-released-why = السبب: ⁨{ $reason }⁩
mail-reviews-released-kept = لا يلزمك فعل أي شيء. ما كتبته محفوظ ولا يُحتسب.
