# مواقع العضو: هل تشير إليه، وما الذي وُجد فيها.
sites-tab = المواقع
sites-title = مواقعك
sites-lead = مدونتك وصفحاتك في أماكن أخرى. الموقع الذي يشير إلى صفحتك هنا هو لك بلا شك: تظهر بجانبه علامة، ويمكن أن يدخل ما تنشره فيه إلى سجلك.
sites-to-feeds = خلاصاتك
sites-to-badges = ماذا تضع في مدونتك
sites-no-page = يجري التحقق من المواقع متى صارت لك صفحة في الدليل، أي مع أول لقب لك. ويمكنك إضافتها الآن.
sites-chip-verified = موثّق
sites-chip-warned = على وشك فقدان علامته
sites-chip-unverified = غير موثّق
sites-chip-silent = لا يمكن التحقق منه
sites-since-rel_me = موثّق منذ { $day }: يشير الموقع إلى صفحتك بعلامة ⁨rel="me"⁩.
sites-since-meta = موثّق منذ { $day }: يذكر الموقع صفحتك في وسم meta.
sites-since-claim = موثّق منذ { $day }: كان البرنامج يعرف أن هذا الموقع لك قبل أول دخول لك، وأثبتَّ أنك من كان يعرفه.
sites-since-none = موثّق منذ { $day }.
sites-failed = { $failed ->
    [zero] لم يجد التحقق الأخير رابطًا إلى صفحتك. وبعد { $most } مرات متتالية تزول العلامة، ويبقى لقبك.
    [one] لم يجد التحقق الأخير رابطًا إلى صفحتك. وبعد { $most } مرات متتالية تزول العلامة، ويبقى لقبك.
    [two] لم يجد آخر تحققين رابطًا إلى صفحتك. وبعد { $most } مرات متتالية تزول العلامة، ويبقى لقبك.
    [few] لم تجد آخر { NUMBER($failed) } مرات تحقق رابطًا إلى صفحتك. وبعد { $most } مرات متتالية تزول العلامة، ويبقى لقبك.
    [many] لم تجد آخر { NUMBER($failed) } مرة تحقق رابطًا إلى صفحتك. وبعد { $most } مرات متتالية تزول العلامة، ويبقى لقبك.
   *[other] لم تجد آخر { NUMBER($failed) } مرة تحقق رابطًا إلى صفحتك. وبعد { $most } مرات متتالية تزول العلامة، ويبقى لقبك.
}
sites-silent = لا تسمح هذه الخدمة لأي صفحة بأن تحمل رابطًا يقول لمن هي، فلا شيء يُبحث عنه. وتعرضها صفحتك بلا علامة.
sites-never = لم يُفحص بعد.
sites-enough = { $count ->
    [zero] لم يجد الفحص رابطًا راجعًا، فلم يعد يُفحص من نفسه. ضع الرابط فيه ثم افحص الآن.
    [one] لم يجد فحص واحد رابطًا راجعًا، فلم يعد يُفحص من نفسه. ضع الرابط فيه ثم افحص الآن.
    [two] لم يجد فحصان متتاليان رابطًا راجعًا، فلم يعد يُفحص من نفسه. ضع الرابط فيه ثم افحص الآن.
    [few] لم تجد { NUMBER($count) } فحوص متتالية رابطًا راجعًا، فلم يعد يُفحص من نفسه. ضع الرابط فيه ثم افحص الآن.
    [many] لم يجد { NUMBER($count) } فحصًا متتاليًا رابطًا راجعًا، فلم يعد يُفحص من نفسه. ضع الرابط فيه ثم افحص الآن.
   *[other] لم يجد { NUMBER($count) } فحص متتالٍ رابطًا راجعًا، فلم يعد يُفحص من نفسه. ضع الرابط فيه ثم افحص الآن.
}
sites-due = سيُفحص خلال دقيقة.
sites-checked = آخر فحص: { $when }.
sites-next = الفحص التالي: { $day }.
sites-check = تحقق الآن
sites-remove = إزالة
sites-none = لا مواقع بعد
sites-none-told = أضف مدونتك أدناه، ثم ضع فيها سطر HTML واحدًا.
sites-add = إضافة موقع
sites-url = العنوان
sites-kind = ما هو
sites-kind-help = كلمة واحدة، مثل blog أو website أو github أو mastodon.
sites-add-go = إضافة الموقع
sites-wrong-url = هذا ليس عنوان ويب. اكتبه هكذا: ⁨https://example.org⁩.
sites-wrong-twice = هذا الموقع لديك بالفعل.
sites-said-added = أُضيف ⁨{ $url }⁩. ضع فيه أحد الأسطر أدناه فيصبح موثّقًا.
sites-said-verified = وُجد في صفحتك الآن: ⁨{ $url }⁩ لك.
sites-said-not = ⁨{ $url }⁩ لا يشير إلى صفحتك بعد. وما وُجد مذكور أدناه.
sites-said-unread = تعذّرت قراءة ⁨{ $url }⁩ الآن، فلا شيء يتغير. والسبب مذكور أدناه.
sites-said-removed = أُزيل ⁨{ $url }⁩.
sites-paste = ماذا تضع في موقعك
sites-paste-told = يكفي واحد من هذه الأسطر، في أي موضع من الصفحة التي أعطيت عنوانها هنا.
sites-paste-link = في رأس الصفحة، غير مرئي
sites-paste-a = في الصفحة، رابطًا
sites-paste-meta = حيث لا يمكن ⁨rel="me"⁩: وسم meta
sites-paste-mastodon = في Mastodon وغيره من الفيديفرس: ضع عنوان صفحتك في أحد حقول ملفك هناك، فيتكوّن الرابط من نفسه.

# ما وُجد في صفحة.
sites-looked-for = بُحث عن
sites-looked-for-told = رابط بعلامة ⁨rel="me"⁩، أو وسم meta باسم palmares، إلى
sites-looked-at = في
sites-status = (الرد { $status })
sites-found = وُجد
sites-found-nothing = لا شيء يتعلق بصفحتك.
sites-found-rel-me = ⁨{ $element }⁩ إلى صفحتك. هذا هو الإثبات.
sites-found-rel-me-other = رابط بعلامة ⁨rel="me"⁩، لكنه إلى ⁨{ $href }⁩.
sites-found-meta = وسم meta وفيه صفحتك. هذا هو الإثبات.
sites-found-meta-other = وسم meta باسم palmares، لكن فيه «⁨{ $content }⁩»، وهو ليس عنوان صفحتك.
sites-found-plain = رابط إلى صفحتك بلا ⁨rel="me"⁩. أضفها إليه.
sites-found-plain-rel = رابط إلى صفحتك فيه ⁨rel="{ $rel }"⁩. أضف إليه كلمة me.
sites-found-badge = شارتك.
sites-found-feed = خلاصة: ⁨{ $href }⁩

# لماذا لم تُقرأ صفحة أو خلاصة.
trouble-status = كان الرد خطأ ({ $detail }).
trouble-missing = لا شيء في هذا العنوان (404).
trouble-refused = يرفض أن تقرأه البرامج ({ $status }). يمكن لصاحبه السماح بذلك، غالبًا في إعداد ضد الروبوتات.
trouble-too-often = يقول إنه سُئل أكثر مما ينبغي (429).
trouble-server = فيه عطل ({ $status }).
trouble-unreachable = تعذّر الوصول إليه: لا يجيب خادم على هذا العنوان، أو شهادته غير صالحة. تحقّق من الكتابة.
trouble-not_public = عنوانه ليس على الإنترنت العام.
trouble-too_slow = تأخر الرد كثيرًا.
trouble-too_large = إنه كبير جدًا.
trouble-redirects = فيه تحويلات كثيرة، أو تدور في حلقة.
trouble-astray = يحوّل إلى «⁨{ $detail }⁩»، وهو ليس عنوانًا.
trouble-elsewhere = يحوّل إلى نطاق آخر: ⁨{ $detail }⁩. أضف ذلك العنوان موقعًا بذاته.
trouble-no_page = إنه ليس صفحة ويب (⁨{ $detail }⁩).

# رسائل إلى العضو.
sites-letter-failing-subject = لم يعد ⁨{ $url }⁩ يشير إلى صفحتك
sites-letter-failing-preview = إن بقي كذلك أسبوعين آخرين تزول علامته.
sites-letter-failing-words = ننظر كل أسبوع هل ما زال موقعك ⁨{ $url }⁩ يشير إلى صفحتك في الدليل. ولم يكن كذلك في مرتين حتى الآن. وبعد أربع مرات تزول علامته، ولا يُمس لقبك.
sites-letter-unverified-subject = فقد ⁨{ $url }⁩ علامته
sites-letter-unverified-preview = لا يُمس لقبك. وتعود العلامة مع الرابط.
sites-letter-unverified-words = أربعة أسابيع متتالية لم يشر موقعك ⁨{ $url }⁩ إلى صفحتك في الدليل، ولذلك تعرضه صفحتك الآن بلا علامة. ولا يُمس لقبك. أعد الرابط فتعود العلامة.
sites-letter-trouble = ما حدث في المرة الأخيرة: ⁨{ $trouble }⁩
sites-letter-no-link = أمكنت قراءة الصفحة، لكن ليس فيها رابط بعلامة ⁨rel="me"⁩ إلى صفحتك.
sites-letter-profile = الصفحة المطلوب الإشارة إليها:
sites-letter-next = سننظر مرة أخرى في { $day }.
sites-letter-see = عرض ما وُجد
