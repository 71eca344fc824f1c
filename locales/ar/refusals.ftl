# Letters that one may refuse, and the page where one does.

# At the foot of such a letter: why it came, and the link that stops its kind.
refusals-mail-reminders-why = تصلك رسائل تذكير بالمواعيد النهائية وبانتهاء مدد الألقاب.
refusals-mail-reminders = إيقاف هذه الرسائل
refusals-mail-invitations-why = دعاك شخص إلى التقديم.
refusals-mail-invitations = إيقاف الدعوات
refusals-mail-calls-why = طلبت أن تصلك دعوات الكتابة المفتوحة كل أسبوع.
refusals-mail-calls = إيقاف هذه الرسائل

# The page that such a link leads to: it asks first, then says that it is done.
refusals-title-reminders = إيقاف رسائل التذكير؟
refusals-title-invitations = إيقاف الدعوات؟
refusals-title-calls = إيقاف رسائل الدعوات؟
refusals-lead-reminders = لن نراسلك بعد الآن بشأن المواعيد النهائية القريبة ومدد الألقاب التي تنتهي.
refusals-lead-invitations = لن نراسلك بعد الآن عندما يدعوك شخص إلى التقديم.
refusals-lead-calls = لن نرسل إليك بعد الآن دعوات الكتابة المفتوحة كل أسبوع.
refusals-button = نعم، إيقافها
refusals-done-reminders = لن تصلك رسائل تذكير بعد الآن
refusals-done-invitations = لن تصلك دعوات بعد الآن
refusals-done-calls = لن تصلك رسائل عن الدعوات بعد الآن
refusals-done-lead = يسري ذلك من الآن فصاعدًا، ولا تنتهي مدته.
refusals-undo = السماح بها مجددًا
refusals-wanted-said = ستصلك مجددًا.
refusals-always = الإيصالات والنتائج وسائر الرسائل المتعلقة بطلباتك وألقابك تصلك دائمًا.

# Among one’s own pages.
refusals-tab = الرسائل
refusals-mine-title = الرسائل التي تصلك
refusals-mine-which = إضافةً إلى الرسائل المتعلقة بطلباتك وألقابك، أودّ تلقّي
refusals-mine-address = تُرسل إلى <bdi>{ $address }</bdi>.
refusals-kind-reminders = رسائل التذكير بالمواعيد النهائية القريبة ومدد الألقاب التي تنتهي
refusals-kind-invitations = الدعوات إلى التقديم
refusals-kind-calls = دعوات الكتابة المفتوحة، كل يوم اثنين
refusals-keep = حفظ
refusals-kept-said = تم الحفظ.
