# After the result of an application: the waiting list, the next cycle, the appeal.

# On the waiting list. `since` and `day` are dates.
results-waits = أين طلبك الآن
results-waits-words = طلبك على القائمة منذ { $since }. ولا مكان مضمون لأحد: عند توفر مكان يختار البرنامج ويراسل صاحبه فورًا. وقد يحدث ذلك إلى أن تنتهي مدة اللقب في { $day }. وإن أُغلقت القائمة قبل ذلك، فسنخبرك أيضًا.
results-leave = الخروج من القائمة
results-leave-words = بعد ذلك لا يمكن اختيارك، ولا يمكن التراجع. ويمكنك التقديم مجددًا في دورة قادمة.
results-leave-button = الخروج من القائمة
results-leave-said = لم يعد طلبك على قائمة الانتظار.
results-leave-not-waiting = هذا الطلب ليس على قائمة الانتظار.

# Deferred: it goes on in the next cycle.
results-carried = يستمر في دورة «⁨{ $cycle }⁩»
results-carried-open = تلك الدورة مفتوحة الآن. بنقرة واحدة يُنقل إليها كل ما كتبته، جاهزًا للمراجعة والتقديم.
results-carried-button = المتابعة بما كتبته
results-carried-choose = تلك الدورة مفتوحة الآن، ومساراتها مختلفة. يُرجى اختيار أحدها، ويُنقل إليه ما يناسبه من إجاباتك.
results-carried-opens = تُفتح في { $when }. وعندها يُنقل إليها كل ما كتبته: يمكنك العودة إلى هذه الصفحة، أو البدء من صفحة الدورة نفسها.
results-carried-begun = لقد بدأت هناك بالفعل.
results-carried-begun-button = الانتقال إلى ذلك الطلب

# The appeal.
results-appeal = نظرة ثانية
results-appeal-title = تظلّم: ⁨{ $cycle }⁩
results-appeal-words = هل فاتنا شيء برأيك؟ يمكنك التظلّم مرة واحدة، قبل { $when }. يقرأ طلبك من جديد، مع ما تضيفه هنا، شخص لم يشارك في القرار. وجوابه نهائي.
results-appeal-write = كتابة تظلّم
results-appeal-field = ما الذي ينبغي النظر فيه من جديد؟
results-appeal-field-help = يُرجى ذكر ما فات أو أُسيء فهمه، وأين يمكن رؤيته. يُحتسب ما أنجزته حتى وقت التقديم.
results-appeal-send = إرسال التظلّم
results-appeal-open = في انتظار الجواب
results-appeal-upheld = أُجيب عنه
results-appeal-made = وصلنا تظلّمك بتاريخ { $when }.
results-appeal-due = الجواب متوقع قبل { $when }.
results-appeal-overdue = يستغرق الجواب وقتًا أطول مما ذكرنا. سيصل بالبريد الإلكتروني ويظهر هنا.
results-appeal-yours = ما كتبته
results-appeal-answered = أُجيب عن تظلّمك في { $when }. القرار باقٍ كما هو، وهذا نهائي.
results-appeal-answer = الجواب
results-appeal-said = وصلنا تظلّمك، والإيصال في طريقه إليك.
results-appeal-typed = ما كتبته
results-appeal-back = الرجوع إلى طلبك
results-appeal-words-missing = يُرجى كتابة ما ينبغي النظر فيه من جديد.
results-appeal-late = انقضى وقت التظلّم.
results-appeal-not-declined = لا يمكن التظلّم إلا بشأن طلب لم يُقبل.
results-appeal-made-already = لقد قدّمت تظلّمًا بالفعل. لكل طلب تظلّم واحد.

# Letters. Accepted after the announcement.
results-late-subject = خبر سار: لقد نلت لقب ⁨{ $track } { $year }⁩
results-late-preview = توفر مكان، وهو لك.
results-late-words = توفر مكان، وهو لك: لقد مُنحت لقب ⁨{ $track } { $year }⁩. تهانينا.

# The waiting list is closed.
results-closed-subject = أُغلقت قائمة الانتظار في ⁨{ $cycle }⁩
results-closed-preview = لم يتوفر لك مكان هذه المرة.
results-closed-words = كان طلبك على قائمة الانتظار في ⁨{ $cycle }⁩. أُغلقت القائمة الآن ولم يتوفر مكان: لا يمكننا هذه المرة منحك لقب ⁨{ $track } { $year }⁩. شكرًا لك على صبرك.
results-refused-subject = مكانك على قائمة الانتظار في ⁨{ $cycle }⁩
results-refused-words = كان طلبك على قائمة الانتظار في ⁨{ $cycle }⁩. لا يمكننا هذه المرة منحك لقب ⁨{ $track } { $year }⁩، وبهذا ينتهي انتظارك. شكرًا لك على صبرك.
results-closed-open = الدورة القادمة مفتوحة الآن، وتُنقل إليها إجاباتك.
results-closed-appeal = هل فاتنا شيء برأيك؟ يمكنك التظلّم في صفحة طلبك قبل { $when }.

# Left the waiting list.
results-left-subject = لم يعد طلبك على قائمة الانتظار في ⁨{ $cycle }⁩
results-left-preview = كما طلبت.
results-left-words = كما طلبت، لم يعد طلبك على قائمة الانتظار في ⁨{ $cycle }⁩. ما كتبته محفوظ، ويمكنك التقديم مجددًا في دورة قادمة.

# The appeal came in, was granted, or was not.
results-received-subject = وصلنا تظلّمك: ⁨{ $cycle }⁩
results-received-preview = يقرؤه شخص لم يشارك في القرار.
results-received-words = وصلنا تظلّمك بشأن ⁨{ $cycle }⁩. يقرأ طلبك من جديد، مع ما كتبته، شخص لم يشارك في القرار.
results-received-due = الجواب متوقع قبل { $day }، وهو نهائي.
results-received-what = ما كتبته
results-granted-subject = قُبل تظلّمك: لقد نلت لقب ⁨{ $track } { $year }⁩
results-granted-preview = نظرنا في الأمر من جديد. تهانينا.
results-granted-words = نظرنا في الأمر من جديد، وكان تظلّمك في محله: لقد مُنحت لقب ⁨{ $track } { $year }⁩. تهانينا.
results-upheld-subject = الجواب عن تظلّمك: ⁨{ $cycle }⁩
results-upheld-preview = نظرنا في الأمر من جديد، والقرار باقٍ كما هو.
results-upheld-words = شكرًا لطلبك إعادة النظر في طلبك في ⁨{ $cycle }⁩. نظر فيه شخص لم يشارك في القرار. القرار باقٍ كما هو، وهذا نهائي.
results-upheld-again = نرحب بتقديمك مجددًا، وإجاباتك محفوظة.
