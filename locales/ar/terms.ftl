# The life of a term, and one's own standing.

# On one's home and on the page of one's membership.
terms-tab = العضوية
terms-home-link = عضويتك ومدد ألقابك
terms-life-ends = { $days ->
    [zero] ينتهي لقبك اليوم.
    [one] ينتهي لقبك غدًا، في { $day }.
    [two] ينتهي لقبك بعد يومين، في { $day }.
    [few] ينتهي لقبك بعد { NUMBER($days) } أيام، في { $day }.
    [many] ينتهي لقبك بعد { NUMBER($days) } يومًا، في { $day }.
   *[other] ينتهي لقبك بعد { NUMBER($days) } يوم، في { $day }.
}
terms-life-grace = انتهت مدة لقبك. وحتى { $day } تبقى عضويتك محتسبة حالية.
terms-life-over = عضوية سابقة منذ { $day }. شكرًا لك على كل ما أنجزته، وتبقى سنواتك ورقمك.
terms-life-renew = تجديد
terms-life-return = العودة
terms-life-opens = تُفتح دورة «⁨{ $cycle }⁩» في { $when }.

terms-title = عضويتك
terms-none = ليس لديك لقب بعد. وعند حصولك على لقب تظهر مدده هنا.
terms-none-go = عرض الدورات المفتوحة
terms-now = عضويتك الآن
terms-now-resigned = استقالة
# What a standing means for its holder.
terms-means-on_hold = عضويتك معلّقة، وصفحتك تذكر ذلك. ألقابك مستمرة، ومددها أيضًا. ومن يتحقق من رقمك لا يُقال له إن لك عضوية سارية الآن. ولا نذكّرك بمدد الألقاب التي تنتهي.
terms-means-held = علّقها البرنامج. للعودة يُرجى مراسلته.
terms-means-resigned = لقد استقلت. تبقى سنواتك ورقمك، وتُظهرك صفحتك بين الأعضاء السابقين. يمكنك التقديم مجددًا في أي دورة، والعودة بنيل لقب فيها. وإن كانت الاستقالة خطأ، فيُرجى مراسلة البرنامج.
terms-means-staff = عملك لدى الجهة القائمة على البرنامج: تُظهر صفحتك عضويتك شرفية (طاقم العمل).
terms-means-honorary = عضويتك فخرية، ولا نهاية لها.
terms-titles = ألقابك
terms-chip-begins = يبدأ
terms-chip-runs = سارٍ
terms-chip-ends = ينتهي قريبًا
terms-chip-grace = مهلة
terms-chip-over = انتهى
terms-phase-begins = من { $day }
terms-phase-runs = حتى { $day }
terms-phase-ends = { $days ->
    [zero] اليوم
    [one] غدًا، في { $day }
    [two] بعد يومين، في { $day }
    [few] بعد { NUMBER($days) } أيام، في { $day }
    [many] بعد { NUMBER($days) } يومًا، في { $day }
   *[other] بعد { NUMBER($days) } يوم، في { $day }
}
terms-phase-grace = حتى { $day }
terms-phase-over = منذ { $day }
terms-revoked = ملغى
terms-change = التعليق أو المغادرة
terms-hold = تعليق العضوية
terms-hold-words = لفترة من دونها: إجازة تفرّغ، أو مولود، أو مرض. تذكر صفحتك أن العضوية معلّقة، وتستمر ألقابك، ولا نرسل رسائل تذكير. ويمكنك العودة بنقرة واحدة في أي وقت.
terms-hold-button = تعليق عضويتي
terms-hold-said = عضويتك معلّقة.
terms-return-button = العودة
terms-return-said = مرحبًا بعودتك. عضويتك كما كانت.
terms-resign = الاستقالة
terms-resign-words = هي مغادرة البرنامج، وهذا ما تعنيه:
terms-resign-means-title = لا تعود ألقابك لك من الآن فصاعدًا، أيًّا كانت مددها.
terms-resign-means-page = يبقى رقمك وصفحتك وسنواتك، بين الأعضاء السابقين.
terms-resign-means-drafts = ما بدأته أو قدّمته يبقى. ويمكنك التقديم مجددًا، الآن أو بعد سنوات.
terms-resign-means-back = لا يمكنك التراجع عنها بنفسك. يمكن لأحد المديرين ذلك عند مراسلة البرنامج.
terms-resign-sure = هذا مفهوم لي، وأستقيل.
terms-resign-button = الاستقالة
terms-resign-said = لقد استقلت. شكرًا لك على كل ما أنجزته.
terms-resign-unsure = إن كنت على يقين، فيُرجى وضع علامة في المربع.
terms-no-member = ليس لديك لقب بعد.
terms-held = علّق البرنامج عضويتك. للعودة يُرجى مراسلته.
terms-not-so = هذا التغيير ليس من صلاحياتك. يُرجى مراسلة البرنامج.

# Letters. A term ends soon; `days` and `day` are dates.
terms-expiring-subject = { $count ->
    [zero] تنتهي ألقابك في { $day }
    [one] ينتهي لقبك ⁨{ $title }⁩ في { $day }
    [two] ينتهي لقباك في { $day }
    [few] تنتهي ألقابك في { $day }
    [many] تنتهي ألقابك في { $day }
   *[other] تنتهي ألقابك في { $day }
}
terms-expiring-preview = لا يستغرق التجديد سوى دقائق: إجاباتك السابقة موجودة بالفعل.
terms-expiring-words = { $count ->
    [zero] تنتهي ألقابك التالية في { $day }:
    [one] ينتهي لقبك في { $day }:
    [two] ينتهي لقباك التاليان في { $day }:
    [few] تنتهي ألقابك التالية في { $day }:
    [many] تنتهي ألقابك التالية في { $day }:
   *[other] تنتهي ألقابك التالية في { $day }:
}
# After the name of a title.
terms-next-open = يمكنك تجديده في دورة «⁨{ $cycle }⁩»، قبل { $when }
terms-next-opens = تُفتح دورة «⁨{ $cycle }⁩» في { $when }
terms-next-none = لم تُحدَّد الدورة القادمة بعد
terms-next-applied = طلبك مُقدَّم، والنتيجة متوقعة في { $when }
terms-expiring-grace = إن لزمك وقت أطول: تبقى عضويتك محتسبة حالية حتى { $day }.
terms-see-button = عضويتك

# The term is over, some days of grace have begun.
terms-grace-subject = { $count ->
    [zero] انتهت ألقابك: تبقى محتسبة حتى { $day }
    [one] انتهى لقبك ⁨{ $title }⁩: يبقى محتسبًا حتى { $day }
    [two] انتهى لقباك: يبقيان محتسبين حتى { $day }
    [few] انتهت ألقابك: تبقى محتسبة حتى { $day }
    [many] انتهت ألقابك: تبقى محتسبة حتى { $day }
   *[other] انتهت ألقابك: تبقى محتسبة حتى { $day }
}
terms-grace-preview = بقيت أيام قليلة للتجديد.
terms-grace-words = { $count ->
    [zero] انتهت مدد ألقابك التالية في { $day }:
    [one] انتهت مدة لقبك في { $day }:
    [two] انتهت مدتا لقبيك التاليين في { $day }:
    [few] انتهت مدد ألقابك التالية في { $day }:
    [many] انتهت مدد ألقابك التالية في { $day }:
   *[other] انتهت مدد ألقابك التالية في { $day }:
}
terms-grace-until = حتى { $day } لا يتغيّر شيء: تظهر عضويتك كما كانت.

# It has lapsed.
terms-lapsed-subject = شكرًا لك: عضويتك في ⁨{ $program }⁩ الآن بين العضويات السابقة
terms-lapsed-subject-title = { $count ->
    [zero] شكرًا لك: انتهت ألقابك
    [one] شكرًا لك: انتهى لقبك ⁨{ $title }⁩
    [two] شكرًا لك: انتهى لقباك
    [few] شكرًا لك: انتهت ألقابك
    [many] شكرًا لك: انتهت ألقابك
   *[other] شكرًا لك: انتهت ألقابك
}
terms-lapsed-preview = تبقى سنواتك ورقمك.
terms-lapsed-words = { $count ->
    [zero] لم تعد هذه الألقاب لك، ونودّ أن نشكرك على كل ما أنجزته بها:
    [one] لم يعد هذا اللقب لك، ونودّ أن نشكرك على كل ما أنجزته به:
    [two] لم يعد هذان اللقبان لك، ونودّ أن نشكرك على كل ما أنجزته بهما:
    [few] لم تعد هذه الألقاب لك، ونودّ أن نشكرك على كل ما أنجزته بها:
    [many] لم تعد هذه الألقاب لك، ونودّ أن نشكرك على كل ما أنجزته بها:
   *[other] لم تعد هذه الألقاب لك، ونودّ أن نشكرك على كل ما أنجزته بها:
}
terms-lapsed-alumni = أنت الآن من أعضائنا السابقين. يبقى رقمك ⁨{ $number }⁩ لك على الدوام، وتحفظ صفحتك كل سنة.
terms-lapsed-back = نرحب بعودتك في أي دورة. ما كتبته في المرة الماضية محفوظ ويُنقل إليها.

# A standing changed; the subject tells to what.
terms-standing-subject-active = عضويتك سارية من جديد
terms-standing-subject-on_hold = عضويتك معلّقة
terms-standing-subject-resigned = لقد استقلت من ⁨{ $program }⁩
terms-standing-subject-staff = عضويتك في ⁨{ $program }⁩ الآن شرفية (طاقم العمل)
terms-standing-subject-honorary = عضويتك في ⁨{ $program }⁩ فخرية
terms-standing-preview = ما يعنيه ذلك وارد أدناه.
terms-standing-active = عضويتك سارية من جديد. وكل شيء كما تحدده ألقابك ومددها.
terms-standing-on_hold = عضويتك معلّقة، وصفحتك تذكر ذلك. تستمر ألقابك ومددها، ولا نرسل رسائل تذكير.
terms-standing-resigned = لقد استقلت. شكرًا لك على كل ما أنجزته. يبقى رقمك وصفحتك وسنواتك، بين الأعضاء السابقين. ويمكنك التقديم مجددًا في أي دورة، والعودة بنيل لقب فيها.
terms-standing-staff = أصبح عملك لدى الجهة القائمة على البرنامج، فتُظهر صفحتك عضويتك شرفية (طاقم العمل). يبقى رقمك وتبقى سنواتك.
terms-standing-honorary = مُنحت عضوية فخرية، تقديرًا لكل ما أنجزته. وهي بلا نهاية.
terms-standing-return = يمكنك العودة بنقرة واحدة في صفحة عضويتك.
terms-standing-not-you = إن لم يكن ذلك منك، فيُرجى الرد على هذه الرسالة فورًا.
terms-standing-not-you-to = إن لم يكن ذلك منك، فيُرجى مراسلة ⁨{ $contact }⁩ فورًا.
terms-standing-ask = إن كان في ذلك خطأ برأيك، فيمكنك مراسلة ⁨{ $contact }⁩.
