# What comes with a title, for those who hold it.

benefits-tab = المزايا
benefits-title = مزاياك
benefits-lead = ما يأتي مع لقبك ما دمت تحمله.
benefits-open = فتح
benefits-download = تنزيل
benefits-key = مفتاحك
benefits-copy = نسخ
benefits-copied = نُسخ
benefits-claim = الحصول على مفتاحي
benefits-claim-once = لكل عضو مفتاح واحد، ويبقى مفتاحك ظاهرًا هنا بعد الحصول عليه.
benefits-claimed = لك منذ { $when }
benefits-out = كل المفاتيح موزّعة الآن. اطلب مفتاحًا ليعرف البرنامج كم ينقص منها.
benefits-ask = طلب مفتاح
benefits-asked = طلبت مفتاحًا في { $when }. يرى البرنامج عدد المنتظرين ويمكنه إضافة المزيد؛ يُرجى العودة بعد أيام.
benefits-again = إعادة المحاولة
# What was just done.
benefits-claimed-said = هذا مفتاحك، ويبقى ظاهرًا في هذه الصفحة.
benefits-claimed-before-said = لديك مفتاحك بالفعل.
benefits-none-left-said = كل المفاتيح موزّعة الآن. وقد علم البرنامج أنك ترغب في مفتاح.
# What stands against it.
benefits-archived = لم تعد هذه الميزة متاحة.
benefits-not-yours = تأتي هذه الميزة مع لقب لا تحمله حاليًا. تبيّن صفحة عضويتك حال ألقابك.
benefits-unreadable = لا يمكن عرضها الآن، وليس ذلك بسببك. يُرجى مراسلة البرنامج.
# Where there is nothing.
benefits-none = لا مزايا حاليًا
benefits-none-lead = لا تأتي ألقابك بمزايا الآن. وما يضيفه البرنامج يظهر هنا.
benefits-over = لا مزايا حاليًا
benefits-over-lead = تأتي المزايا مع اللقب ما دام ساريًا، وليس لديك لقب سارٍ الآن.
benefits-over-go = عرض حال ألقابك
benefits-stranger = المزايا تأتي مع اللقب
benefits-stranger-lead = عند حصولك على لقب يظهر هنا ما يأتي معه.
benefits-stranger-go = عرض الدورات المفتوحة
# What was theirs.
benefits-ended = لم تعد لك
benefits-ended-lead = كانت هذه المفاتيح لك حين كان لديك لقب يأتي بها. وهي محفوظة لك، وتظهر من جديد متى نلت لقبًا مثله مرة أخرى.
benefits-ended-titles = تأتي مع: { $titles }
