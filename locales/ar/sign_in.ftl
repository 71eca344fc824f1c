# Signing in, and where one is signed in.

# The first page.
sign-in-title = تسجيل الدخول
sign-in-lead = لا حاجة إلى كلمة مرور: نرسل إليك رسالة فيها رابط يسجّل دخولك. هذه أول مرة؟ الرابط نفسه ينشئ حسابك.
sign-in-address = عنوان بريدك الإلكتروني
sign-in-send = إرسال رابط الدخول
sign-in-or = أو
sign-in-with = المتابعة باستخدام ⁨{ $provider }⁩
sign-in-demo = هذا برنامج تجريبي. <a href="/demo">يمكنك الدخول بإحدى شخصياته</a> بنقرة واحدة.
sign-in-private = لا يرى عنوانك أحد سوى البرنامج.

# The letter is under way.
sign-in-sent-title = رسالة في بريدك
sign-in-sent-to = أرسلنا رسالة إلى <strong><bdi>{ $address }</bdi></strong>.
sign-in-sent = أرسلنا إليك رسالة.
sign-in-sent-open = يكفي فتح الرابط الذي فيها خلال 10 دقائق ليتم تسجيل دخولك.
sign-in-sent-demo = هذا برنامج تجريبي: الرسالة موجودة في <a href="/demo/letters">صندوق رسائله</a>.
sign-in-elsewhere = هل الرسالة مفتوحة على جهاز آخر؟
sign-in-elsewhere-words = يُرجى البقاء هنا وإدخال الرمز الوارد في الرسالة.
sign-in-code = الرمز الوارد في الرسالة
sign-in-code-help = ثمانية أحرف وأرقام، مثل ⁨ABCD-2345⁩.
sign-in-nothing = لم يصلك شيء؟
sign-in-nothing-spam = قد تكون الرسالة في مجلد البريد غير المرغوب فيه.
sign-in-nothing-address = هل العنوان صحيح؟ <a href="/sign-in">إدخاله من جديد</a>
sign-in-nothing-again = قد يستغرق وصول الرسالة دقيقة. بعد ذلك يمكنك <a href="/sign-in">طلب رسالة أخرى</a>.

# Behind the link.
sign-in-link-title = لم تبقَ سوى خطوة
sign-in-link-as = نقرة واحدة ويتم تسجيل دخولك بالعنوان <strong><bdi>{ $address }</bdi></strong>.
sign-in-link-other = طُلبت هذه الرسالة في متصفح آخر. لتسجيل الدخول هنا، يُرجى إدخال الرمز الوارد في الرسالة.
sign-in-link-not-you = لم يكن الطلب منك؟ يكفي إغلاق هذه الصفحة، ولن يحدث شيء.

# A link that was used or ran out.
sign-in-gone-title = لم يعد هذا الرابط صالحًا
sign-in-gone-words = استُخدم من قبل أو انتهت مدته. الحصول على رابط جديد لا يستغرق سوى دقيقة.
sign-in-gone-action = طلب رابط جديد

# A provider did not lead in.
sign-in-refusal-lost-title = تعذّرت متابعة تسجيل الدخول
sign-in-refusal-lost-words = لم يبدأ تسجيل الدخول هذا في هذا المتصفح، أو استغرق أكثر من 10 دقائق، أو اكتمل من قبل. لم يحدث شيء. يُرجى البدء من جديد.
sign-in-refusal-denied-title = لم يكتمل تسجيل الدخول
sign-in-refusal-denied-words = لم يُسمح للجهة الأخرى بإخبارنا من أنت. لا بأس، لم يحدث شيء، ويمكنك أيضًا تسجيل الدخول برسالة.
sign-in-refusal-unanswered-title = الجهة الأخرى لا تستجيب
sign-in-refusal-unanswered-words = يتعذّر الوصول إلى مزوّد تسجيل الدخول، أو أنه أبلغ عن خلل لديه. لم يحدث شيء. يُرجى المحاولة مجددًا بعد لحظات، أو تسجيل الدخول برسالة.
sign-in-refusal-untrusted-title = تعذّر قبول تسجيل الدخول هذا
sign-in-refusal-untrusted-words = لم يجتز ما أرسله مزوّد تسجيل الدخول عمليات التحقق لدينا، فلم نعتمده. لم يحدث شيء. يُرجى البدء من جديد، أو تسجيل الدخول برسالة.
sign-in-refusal-address_taken-title = لديك حساب هنا بالفعل
sign-in-refusal-address_taken-words = هناك حساب بهذا العنوان. يُرجى تسجيل الدخول أولًا برسالة إلى ذلك العنوان، ثم إضافة هذه الطريقة في صفحة <a href="/me/sessions">الجلسات وطرق الدخول</a>. فنحن لا نجمع بين الاثنين بالتخمين.
sign-in-refusal-no_address-title = نحتاج إلى عنوان لك
sign-in-refusal-no_address-words = لا يؤكد مزوّد تسجيل الدخول أي عنوان بريد إلكتروني لك. يُرجى تسجيل الدخول أولًا برسالة، ثم إضافة هذه الطريقة في صفحة <a href="/me/sessions">الجلسات وطرق الدخول</a>.
sign-in-refusal-action = إلى صفحة تسجيل الدخول

# The first admin.
sign-in-setup-title = مرحبًا بك
sign-in-setup-lead = لا أحد يدير هذه البوابة بعد. بعد التعريف بنفسك تصبح إدارتها لك: إعداد البرنامج ومنح الآخرين صلاحية الدخول.
sign-in-setup-name = اسمك
sign-in-setup-address-help = به يتم تسجيل دخولك، ولا يراه أحد سواك.
sign-in-setup-button = البدء
sign-in-setup-once = يعمل هذا الرابط مرة واحدة.

# Sessions and ways in.
sign-in-sessions-title = الجلسات وطرق الدخول
sign-in-sessions-head = أماكن تسجيل دخولك
sign-in-sessions-this = هذا المتصفح
sign-in-sessions-since = بدأت الجلسة في { $when } عبر <bdi>{ $via }</bdi>
sign-in-sessions-seen = آخر نشاط في { $when }
sign-in-sessions-end = إنهاء الجلسة
sign-in-sessions-end-which = : ⁨{ $browser }⁩
sign-in-sessions-hint = هل بينها جلسة غير معروفة لك؟ يُرجى إنهاؤها. وتنتهي كل جلسة تلقائيًا بعد 30 يومًا دون استخدام.
sign-in-sessions-others = تسجيل الخروج من كل الأماكن الأخرى
sign-in-ways = طرق دخولك
sign-in-ways-letter = رسالة إلى <strong><bdi>{ $address }</bdi></strong>
sign-in-ways-unconfirmed = لم يُؤكَّد بعد
sign-in-ways-provider = <bdi>{ $provider }</bdi>: <strong><bdi>{ $label }</bdi></strong>
sign-in-ways-since = منذ { $when }
sign-in-ways-add = إضافة ⁨{ $provider }⁩

# A browser, as people know it: "Firefox on Linux".
sign-in-browser-on = ⁨{ $browser }⁩ على ⁨{ $system }⁩
sign-in-browser-unknown = متصفح غير معروف

# How a session began: "Signed in … with a letter".
sign-in-via-letter = رسالة
sign-in-via-github = GitHub
sign-in-via-oidc = تسجيل الدخول الموحّد
sign-in-via-setup = رابط الإعداد
sign-in-via-demo = صفحة العرض التجريبي
sign-in-via-other = طريقة أخرى

# Said once after a change.
sign-in-said-out = تم تسجيل خروجك.
sign-in-said-browser-out = تم تسجيل خروج ذلك المتصفح.
sign-in-said-others-out = { $count ->
    [zero] لم تكن لديك جلسة في أي مكان آخر.
    [one] تم تسجيل خروج متصفح واحد آخر.
    [two] تم تسجيل خروج متصفحين آخرين.
    [few] تم تسجيل خروج { NUMBER($count) } متصفحات أخرى.
    [many] تم تسجيل خروج { NUMBER($count) } متصفحًا آخر.
   *[other] تم تسجيل خروج { NUMBER($count) } متصفح آخر.
}
sign-in-said-added = يمكنك تسجيل الدخول بهذه الطريقة من الآن فصاعدًا.

# What is wrong, or refused.
sign-in-wrong-address-missing = يُرجى إدخال عنوان بريدك الإلكتروني.
sign-in-wrong-address = لا يبدو هذا عنوان بريد إلكتروني صحيحًا، مثل ⁨name@example.org⁩.
sign-in-wrong-name = يُرجى إدخال اسمك.
sign-in-wrong-code-missing = يُرجى إدخال الرمز الوارد في الرسالة.
sign-in-wrong-code = هذا الرمز غير مطابق. يُرجى استخدام الرمز الوارد في أحدث رسالة، وبعد خمس محاولات غير صحيحة يلزم طلب رمز جديد.
sign-in-refused-others = هذا الحساب مرتبط هنا بشخص آخر. يمكنك تسجيل الدخول به لمعرفة صاحبه.
sign-in-refused-closed = هذا الحساب مغلق. وإن كان ذلك خطأ، فيُرجى مراسلة البرنامج.
sign-in-refused-at-once = سجّلت الدخول مرتين في اللحظة نفسها. يُرجى المحاولة مرة أخرى.
