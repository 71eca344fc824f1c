# Applications: the form, one's own list, their pages, what stands in their letters.

# The state of an application, as a small label. The results are told only after the announcement.
application-state-draft = مسوّدة
application-state-submitted = مُقدَّم
application-state-accepted = مقبول
application-state-declined = غير مقبول
application-state-waitlisted = على قائمة الانتظار
application-state-deferred = مؤجَّل
application-state-withdrawn = مسحوب
application-state-incomplete = لم يُقدَّم

# Why, as the applicant is told: on the page of the result and in its letter.
decision-reason-bar_met = العمل الذي عرضته يستوفي ما يطلبه البرنامج.
decision-reason-outstanding = العمل الذي عرضته يفوق كثيرًا ما يطلبه البرنامج.
decision-reason-not_enough = لم يكن هناك بعد عمل كافٍ لأجل المجتمع خلال الفترة المحتسبة.
decision-reason-outside_window = معظم العمل خارج الفترة المحتسبة لهذه الدورة.
decision-reason-not_community = أُنجز معظم العمل لجهة عمل أو لعملاء، لا لأجل المجتمع.
decision-reason-not_verifiable = تعذّر علينا العثور على قدر كافٍ من العمل أو فتحه لتقييمه.
decision-reason-missing_main = يشترط هذا اللقب لقبًا رئيسيًا ساريًا، ولم يكن ذلك متحققًا.
decision-reason-conduct = لم تُراعَ مدونة السلوك الخاصة بالبرنامج.
decision-reason-other = للسبب المذكور أدناه.

# The list of one's own.
applications-index-title = طلباتك
applications-index-empty = ليس لديك أي طلب بعد
applications-index-empty-words = عندما تكون إحدى الدورات مفتوحة، يمكنك اختيار مسار والإجابة عن أسئلته. وتبقى المسوّدة محفوظة حتى تقديمها.
applications-index-empty-action = عرض الدورات المفتوحة
applications-index-saved = آخر تغيير في { $when }

# What happens next, in one sentence.
applications-next-finish = يُرجى إكماله وتقديمه قبل { $when }.
applications-next-unopened = يمكنك المتابعة عند فتح الدورة، في { $when }.
applications-next-missed = لم يُقدَّم قبل إغلاق الدورة. ما كتبته محفوظ هنا.
applications-next-closing = أُغلقت الدورة للتو بالنسبة إليك. يُنظر في هذه الدقيقة فيما حفظته: ما اكتمل يُقدَّم تلقائيًا إن كانت الدورة تفعل ذلك. يُرجى العودة بعد لحظات، وستصلك رسالة أيضًا.
applications-next-received = وصلنا طلبك. يمكنك تغييره وتقديمه من جديد قبل { $when }.
applications-next-expected = الطلب قيد المراجعة. النتيجة متوقعة في { $when }.
applications-next-late = الطلب قيد المراجعة. تستغرق النتيجة وقتًا أطول قليلًا مما كان مقررًا، وستصلك رسالة منا.
applications-next-forgotten = أُعلنت نتائج الدورة دون نتيجة لهذا الطلب. يُرجى مراسلتنا.
applications-next-accepted = تهانينا! لقبك ظاهر في صفحتك في الدليل.
applications-next-declined = لم يُقبل الطلب هذه المرة. يسعدنا أن يصلنا منك طلب آخر.
applications-next-waitlisted = طلبك على قائمة الانتظار. ستصلك رسالة منا عند توفر مكان.
applications-next-deferred = سيُنظر فيه مجددًا لاحقًا، وستصلك رسالة منا.
applications-next-withdrawable = يمكنك استئنافه قبل { $when }.
applications-next-withdrawn = لقد سحبت هذا الطلب. ما كتبته محفوظ هنا.

# The head of each page of one application.
applications-title = طلبك: ⁨{ $cycle }⁩
applications-path = <bdi>{ $track }</bdi> · <bdi>{ $path }</bdi>

# The timeline.
applications-steps = مراحل طلبك
applications-step-started = البداية
applications-step-write = كتابة الطلب
applications-step-returned = الاستئناف
applications-step-withdrawn = السحب
applications-step-close = إغلاق الدورة
applications-step-closed = أُغلقت الدورة
applications-step-received = الاستلام
applications-step-received-again = الاستلام مجددًا، النسخة { $revision }
applications-step-review = قيد المراجعة
applications-step-reviewed = تمت المراجعة
applications-step-expected = النتيجة متوقعة
applications-step-result = النتيجة
applications-step-now = أنت هنا

# The form.
applications-edit-late = انقضى الموعد النهائي. ما يصلنا قبل { $when } يُحتسب مع ذلك.
applications-edit-extended = لديك وقت أطول من غيرك: تُغلق الدورة بالنسبة إليك في { $when }.
# After the reason why this person may not apply.
applications-edit-barred = يمكنك كتابة مسوّدتك، لكن لا يمكنك تقديمها.
applications-edit-changed = { $count ->
    [zero] لم يتغيّر أي سؤال منذ «⁨{ $cycle }⁩».
    [one] تغيّر سؤال واحد منذ «⁨{ $cycle }⁩»، وهو معلَّم ومعه نصه السابق.
    [two] تغيّر سؤالان منذ «⁨{ $cycle }⁩»، وهما معلَّمان ومعهما نصهما السابق.
    [few] تغيّرت { NUMBER($count) } أسئلة منذ «⁨{ $cycle }⁩»، وهي معلَّمة ومعها نصها السابق.
    [many] تغيّر { NUMBER($count) } سؤالًا منذ «⁨{ $cycle }⁩»، وهي معلَّمة ومعها نصها السابق.
   *[other] تغيّر { NUMBER($count) } سؤال منذ «⁨{ $cycle }⁩»، وهي معلَّمة ومعها نصها السابق.
}
applications-edit-changed-chip = تغيّر منذ ⁨{ $cycle }⁩
applications-edit-changed-then = نص السؤال السابق
applications-edit-changed-answer = إجابتك حينها:
applications-edit-carried = { $count ->
    [zero] لم تُنقل أي إجابة من طلبك في «<bdi>{ $cycle }</bdi>».
    [one] نُقلت إجابة واحدة من طلبك في «<bdi>{ $cycle }</bdi>»، وهي معلَّمة. يُرجى مراجعتها وتحديثها.
    [two] نُقلت إجابتان من طلبك في «<bdi>{ $cycle }</bdi>»، وهما معلَّمتان. يُرجى مراجعتهما وتحديثهما.
    [few] نُقلت { NUMBER($count) } إجابات من طلبك في «<bdi>{ $cycle }</bdi>»، وهي معلَّمة. يُرجى مراجعتها وتحديثها.
    [many] نُقلت { NUMBER($count) } إجابة من طلبك في «<bdi>{ $cycle }</bdi>»، وهي معلَّمة. يُرجى مراجعتها وتحديثها.
   *[other] نُقلت { NUMBER($count) } إجابة من طلبك في «<bdi>{ $cycle }</bdi>»، وهي معلَّمة. يُرجى مراجعتها وتحديثها.
}
applications-edit-carried-chip = منقولة من ⁨{ $cycle }⁩
applications-edit-unsubmitted = النسخة التي قدّمتها بتاريخ { $when }، وهذه التغييرات لم تُقدَّم بعد. لإرسالها يلزم التقديم من جديد، وإلا تُحتسب النسخة المقدَّمة.
applications-edit-unchanged = النسخة التي قدّمتها بتاريخ { $when }، ولم يتغيّر شيء منذ ذلك الحين.
applications-edit-progress = تقدّمك
# DONE stays as it is: a script puts the number there.
applications-edit-answered = الإجابات المطلوبة: { $done } من { $all }
applications-edit-nothing-required = لا إجابة إلزامية في هذا المسار.
applications-edit-todo = ما يلزم قبل التقديم
applications-edit-ready = كل المطلوب مكتمل. يمكنك تقديم الطلب.
applications-edit-deadline = تُغلق الدورة
applications-edit-then = ما يحدث بعد ذلك
applications-edit-then-submit = عند تقديم الطلب يصلك إيصال بالبريد الإلكتروني.
applications-edit-then-automatic = إن كان الطلب مكتملًا ونسيت تقديمه، يُقدَّم تلقائيًا عند الإغلاق.
applications-edit-then-nothing = المسوّدة التي لم تُقدَّم لا تُحتسب، وإن كانت مكتملة.
applications-edit-then-change = حتى { $when } يمكنك تغييره وتقديمه من جديد، وتُحتسب النسخة الأخيرة.
applications-edit-then-review = بعد ذلك يقرؤه المراجعون.
applications-edit-then-result = تصل النتيجة بالبريد الإلكتروني وتظهر هنا، وهي متوقعة في { $when }.
applications-edit-markdown = يمكنك استخدام Markdown.
applications-edit-most = الحد الأقصى لعدد الأحرف: { NUMBER($most) }.
applications-edit-choose = اختيار إجابة
applications-edit-save = حفظ المسوّدة
applications-edit-submit = تقديم الطلب
applications-edit-submit-again = تقديم الطلب من جديد
# WHEN stays as it is: a script puts "2 minutes ago" there.
applications-edit-saved = حُفظ { $when }
applications-edit-saved-now = حُفظ للتو
# Before the exact instant.
applications-edit-saved-plain = حُفظ
applications-edit-saved-at = حُفظ في { $when }
applications-edit-not-refused = لم يُحفظ: يظهر السبب بعد الضغط على «حفظ المسوّدة».
applications-edit-not-yet = لم يُحفظ بعد. يمكنك الضغط على «حفظ المسوّدة» أو متابعة الكتابة، وسنعيد المحاولة.
applications-edit-offline = لم يُحفظ: لا اتصال بالشبكة. سنعيد المحاولة.
applications-edit-path = التقديم عبر مسار آخر
applications-edit-path-words = ما كتبته محفوظ: تُنقل إجابات الأسئلة المشتركة، وتبقى الإجابات الأخرى هنا.
applications-edit-path-label = المسار
applications-edit-path-button = تغيير المسار
applications-edit-submitted = النسخة التي قدّمتها في { $when }

# The activities beside the questions, and in what was submitted.
applications-evidence = أنشطتك
applications-evidence-words = ما أنجزته من { $first } إلى { $last } يُحتسب، ويظهر في طلبك تلقائيًا. يمكنك استبعاد ما لا تودّ إظهاره.
applications-evidence-window = ما أنجزته من { $first } إلى { $last } يُحتسب.
# COUNT, MORE and OVER stay as they are: a script puts the numbers there.
applications-evidence-needed = { $count } من { $needed } مطلوبة
applications-evidence-counted = الأنشطة المحتسبة: { $count }
# What counted, in one line, with its kinds: "7 of 4 needed: 4 × Blog post, 2 × Talk".
applications-counted-total = { $total }: { $kinds }
applications-counted-plain = { $total } ({ $kinds })
applications-counted-kind = { $kind } × { $count }
applications-counted-and = { $one }، { $other }
applications-evidence-few = العدد المتبقي: { $more }
applications-evidence-many = الحد الأقصى { $most }: يلزم استبعاد { $over }
applications-evidence-enough = هذا يكفي.
applications-evidence-none = لا شيء في سجل أنشطتك يُحتسب هنا بعد.
applications-evidence-log = تسجيل نشاط
applications-evidence-log-words = بعد التسجيل تعود بك الصفحة إلى هنا، ويظهر النشاط في طلبك.
applications-evidence-apart = { $count ->
    [zero] لا أنشطة غير محتسبة
    [one] نشاط واحد غير محتسب
    [two] نشاطان غير محتسبين
    [few] { NUMBER($count) } أنشطة غير محتسبة
    [many] { NUMBER($count) } نشاطًا غير محتسب
   *[other] { NUMBER($count) } نشاط غير محتسب
}
applications-evidence-apart-words = تبقى في سجل أنشطتك. ويرى المراجعون غير الخاص منها منفصلًا عن غيره.
applications-evidence-why-outside = خارج الفترة المحتسبة { $first } – { $last }
applications-evidence-why-kind = هذا المسار لا يحتسب هذا النوع
applications-evidence-why-elsewhere = محتسب بالفعل في طلبك في «⁨{ $cycle }⁩»
applications-evidence-why-short-outside = خارج الفترة المحتسبة
applications-evidence-why-short-kind = من نوع غير محتسب
applications-evidence-why-short-elsewhere = محتسب في طلب آخر للسنة نفسها
applications-evidence-not-counted = غير محتسب
applications-evidence-open = فتح «⁨{ $title }⁩»
applications-evidence-online = عبر الإنترنت
# What became of an activity since the application was submitted, as a small label.
applications-evidence-edited = تغيّر منذ ذلك الحين
applications-evidence-removed = أُزيل منذ ذلك الحين
applications-evidence-now = نصه الحالي:
applications-evidence-changed = { $count ->
    [zero] لم يتغيّر شيء منذ ذلك الحين
    [one] تغيّر نشاط واحد منذ ذلك الحين
    [two] تغيّر نشاطان منذ ذلك الحين
    [few] تغيّرت { NUMBER($count) } أنشطة منذ ذلك الحين
    [many] تغيّر { NUMBER($count) } نشاطًا منذ ذلك الحين
   *[other] تغيّر { NUMBER($count) } نشاط منذ ذلك الحين
}

# What is agreed to, and whom they work for.
applications-agree = قبل التقديم
applications-agree-read = قراءة النص
applications-agree-version = النسخة { $version }
applications-agree-new = تغيّر النص منذ موافقتك عليه. يُرجى قراءته والموافقة عليه من جديد.
applications-employee = عملي لدى الشركة القائمة على ⁨{ $program }⁩
applications-employee-forbid = من يعملون لديها لا يمكنهم التقديم في هذه الدورة.
applications-employee-label = يمكنك التقديم مع ذلك، ويرى المراجعون هذه المعلومة.
applications-employee-label-chip = من العاملين لدى الشركة القائمة على ⁨{ $program }⁩

# Renewing by one confirmation.
applications-renew-title = التجديد: ⁨{ $cycle }⁩
applications-renew-have = لديك { $count } من { $needed } مطلوبة
applications-renew-ready = كل المطلوب مكتمل
applications-renew-words = إجاباتك هي نفسها في «⁨{ $cycle }⁩»، ولم يتغيّر شيء من الأسئلة. يُرجى الاطلاع على ما سيُقدَّم، ثم التجديد.
applications-renew-button = تجديد
applications-renew-change = تغيير شيء أولًا
applications-renew-answers = إجاباتك
applications-renew-changed = تغيّر شيء منذ عرض تلك الصفحة. لم يُقدَّم شيء. يُرجى الاطلاع عليه مرة أخرى.

# The application to be read.
applications-show-submitted = ما قدّمته
applications-show-revision = النسخة { $revision }
applications-show-unsubmitted = تغييرات لم تُقدَّم
applications-show-unsubmitted-words = حُفظت بعد التقديم، فلا تُحتسب، لكنها محفوظة هنا.
applications-show-draft = ما كتبته
applications-show-unanswered = بلا إجابة
applications-show-kept = ما كتبته محفوظ حتى { $when }.
applications-show-forgotten = كان محفوظًا مدة سنة، وقد حُذف الآن كما ذكرنا.
applications-copy = نسخ إلى ⁨{ $cycle }⁩
applications-copy-words = دورة «⁨{ $cycle }⁩» مفتوحة. يمكنك البدء فيها بما كتبته هنا، ولا يُقدَّم بذلك شيء.
applications-show-take-up = استئناف الطلب

# The result, once it is announced.
applications-result-congratulations = تهانينا
applications-result-accepted = لقد نلت لقب <bdi>{ $track } { $year }</bdi>
applications-result-accepted-words = لقبك ظاهر في صفحتك في الدليل من الآن فصاعدًا.
applications-result-accepted-unlisted = هذا اللقب لك. لكنك خارج الدليل، فلن يراه أحد هناك إلى أن تعود إليه صفحتك.
applications-result-page = عرض صفحتك
applications-result-profile = إكمال ملفك الشخصي
applications-result-declined = ليس هذه المرة
applications-result-declined-words = شكرًا لتقديم طلبك. لقد قرأناه بعناية، ولا يمكننا منحك لقب <bdi>{ $track } { $year }</bdi>.
applications-result-waitlisted = طلبك على قائمة الانتظار
applications-result-waitlisted-words = ليس هذا رفضًا. سنراسلك فور توفر جديد بشأن لقب <bdi>{ $track } { $year }</bdi>، ولا يلزمك فعل أي شيء.
applications-result-deferred = طلبك مؤجَّل
applications-result-deferred-words = لن يُمنح لقب بناءً عليه هذه المرة. نود النظر فيه مجددًا لاحقًا، وعندها ستصلك رسالة منا.
applications-result-reason = السبب
applications-result-counted = ما احتُسب
applications-result-from = من البرنامج
applications-result-next = ما يمكنك فعله بعد ذلك
applications-result-next-open = دورة «<bdi>{ $cycle }</bdi>» مفتوحة الآن. تُنقل إليها إجاباتك، فلا حاجة إلى البدء من الصفر.
applications-result-next-open-button = كيفية التقديم
applications-result-next-opens = تُفتح دورة «<bdi>{ $cycle }</bdi>» في { $when }. تُنقل إليها إجاباتك، فلا حاجة إلى البدء من الصفر.
applications-result-next-none = يمكنك التقديم مجددًا عند فتح الدورة القادمة. إجاباتك محفوظة، فلا حاجة إلى البدء من الصفر.
applications-result-ask = هل من شيء غير واضح؟ يمكنك مراسلة <a href="mailto:{ $contact }"><bdi>{ $contact }</bdi></a>.

# Taking it back.
applications-withdraw = سحب هذا الطلب
applications-withdraw-words = بعد السحب لا يُنظر في الطلب. يبقى ما كتبته هنا، ويمكنك استئنافه ما دامت الدورة مفتوحة.
applications-withdraw-button = سحب الطلب

# Two versions.
applications-conflict-title = نسختان من طلبك
applications-conflict-head = تغيّر طلبك في نافذة أخرى
applications-conflict-lead = لم يضع شيء. إليك النصين: النص المحفوظ في { $when }، والنص الذي كتبته للتو.
applications-conflict-stored = إبقاء المحفوظ
applications-conflict-stored-words = في هذه الحالة يُستبعد ما كتبته هنا.
applications-conflict-typed = إبقاء ما كتبته
applications-conflict-typed-words = يمكنك تغييره هنا، أو نقل أجزاء من النص الآخر إليه.
applications-both-question = السؤال
applications-both-stored = المحفوظ
applications-both-typed = ما كتبته
applications-both-nothing = لا شيء

# Refused.
applications-refused-title = لا يمكن ذلك في الوضع الحالي
applications-refused-typed = ما كتبته
applications-refused-typed-words = لم يُحفظ. يمكنك نسخه من هنا.
applications-refused-back = الرجوع إلى طلبك

# Said once after a change.
applications-said-saved = تم الحفظ.
applications-said-submitted = تم تقديم الطلب، والإيصال في طريقه إليك.
applications-said-path = تغيّر المسار. ما كتبته من قبل محفوظ.
applications-said-copied = بدأت مسوّدتك بما كتبته من قبل. يُرجى مراجعتها وتحديثها.
applications-said-there = لديك طلب في هذه الدورة بالفعل، وها هو. لم يُنسخ شيء.
applications-said-withdrawn = تم سحب طلبك.

# Why something is refused, or what is wrong with an answer.
applications-old-version = تغيّرت هذه المسوّدة في نافذة أخرى. يظهر النصّان بعد الحفظ.
applications-has-result-withdraw = صدرت نتيجة هذا الطلب، فلم يعد سحبه ممكنًا.
applications-has-result = صدرت نتيجة هذا الطلب، فلم يعد تغييره ممكنًا.
applications-is-withdrawn = هذا الطلب مسحوب. يلزم استئنافه قبل تعديله.
applications-copy-not = لا يمكن نسخه إلى هذه الدورة.
applications-not-open = لم تُفتح دورة «⁨{ $cycle }⁩» بعد.
applications-closed = أُغلقت دورة «⁨{ $cycle }⁩» ولم تعد تقبل تغييرات. ما حُفظ من قبل باقٍ.
applications-path-unknown = يُرجى اختيار أحد مسارات هذه الدورة.
applications-changed-meanwhile = تغيّر الطلب في نافذة أخرى قبل لحظات. لم يُنفَّذ شيء. يُرجى الاطلاع عليه والمحاولة مجددًا.
applications-wrong-missing = السؤال «⁨{ $question }⁩» يحتاج إلى إجابة.
applications-wrong-long = الحد الأقصى لعدد أحرف إجابة السؤال «⁨{ $question }⁩» هو { NUMBER($most) }، وعدد أحرف إجابتك { NUMBER($long) }.
applications-wrong-url = السؤال «⁨{ $question }⁩» يحتاج إلى عنوان ويب، مثل ⁨https://example.org/blog⁩.
applications-wrong-number = السؤال «⁨{ $question }⁩» يحتاج إلى رقم، مثل 12 أو 12.5.
applications-wrong-choice = السؤال «⁨{ $question }⁩» يحتاج إلى إحدى الإجابات الواردة في القائمة.
applications-wrong-few = { $more ->
    [zero] عدد الأنشطة المطلوبة { NUMBER($needed) }، ولديك { NUMBER($count) }، ولا ينقص شيء.
    [one] عدد الأنشطة المطلوبة { NUMBER($needed) }، ولديك { NUMBER($count) }، وينقص نشاط واحد.
    [two] عدد الأنشطة المطلوبة { NUMBER($needed) }، ولديك { NUMBER($count) }، وينقص نشاطان.
    [few] عدد الأنشطة المطلوبة { NUMBER($needed) }، ولديك { NUMBER($count) }، وتنقص { NUMBER($more) } أنشطة.
    [many] عدد الأنشطة المطلوبة { NUMBER($needed) }، ولديك { NUMBER($count) }، وينقص { NUMBER($more) } نشاطًا.
   *[other] عدد الأنشطة المطلوبة { NUMBER($needed) }، ولديك { NUMBER($count) }، وينقص { NUMBER($more) } نشاط.
}
applications-wrong-many = الحد الأقصى لعدد الأنشطة { NUMBER($most) }، ولديك { NUMBER($count) }: يلزم استبعاد { NUMBER($over) }.
applications-wrong-consent = يُرجى الموافقة على: «⁨{ $consent }⁩»
applications-wrong-consent-new = تغيّر النص، يُرجى الموافقة من جديد على: «⁨{ $consent }⁩»
