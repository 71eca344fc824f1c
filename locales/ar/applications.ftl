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
applications-step-write = كتابة الطلب
applications-step-close = إغلاق الدورة
applications-step-received = الاستلام
applications-step-review = قيد المراجعة
applications-step-reviewed = تمت المراجعة
applications-step-expected = النتيجة متوقعة
applications-step-result = النتيجة
applications-step-now = أنت هنا

# The form.
applications-edit-late = انقضى الموعد النهائي. ما يصلنا قبل { $when } يُحتسب مع ذلك.
applications-edit-lacks-main = هذا اللقب لمن يحملون اللقب الرئيسي حاليًا فقط، وهو ليس ضمن ألقابك. يمكنك كتابة مسوّدتك، لكن لا يمكنك تقديمها.
applications-edit-carried = { $count ->
    [zero] لم تُنقل أي إجابة من طلبك في «<bdi>{ $cycle }</bdi>».
    [one] نُقلت إجابة واحدة من طلبك في «<bdi>{ $cycle }</bdi>»، وهي معلَّمة. يُرجى مراجعتها وتحديثها.
    [two] نُقلت إجابتان من طلبك في «<bdi>{ $cycle }</bdi>»، وهما معلَّمتان. يُرجى مراجعتهما وتحديثهما.
    [few] نُقلت { NUMBER($count) } إجابات من طلبك في «<bdi>{ $cycle }</bdi>»، وهي معلَّمة. يُرجى مراجعتها وتحديثها.
    [many] نُقلت { NUMBER($count) } إجابة من طلبك في «<bdi>{ $cycle }</bdi>»، وهي معلَّمة. يُرجى مراجعتها وتحديثها.
   *[other] نُقلت { NUMBER($count) } إجابة من طلبك في «<bdi>{ $cycle }</bdi>»، وهي معلَّمة. يُرجى مراجعتها وتحديثها.
}
applications-edit-carried-chip = منقولة من ⁨{ $cycle }⁩
applications-edit-unsubmitted = النسخة التي قدّمتها بتاريخ { $when }، وهذه التغييرات لم تُقدَّم بعد. لإرسالها يلزم التقديم من جديد.
applications-edit-unchanged = النسخة التي قدّمتها بتاريخ { $when }، ولم يتغيّر شيء منذ ذلك الحين.
applications-edit-progress = تقدّمك
# DONE stays as it is.
applications-edit-answered = الإجابات المطلوبة: { $done } من { $all }
applications-edit-nothing-required = لا إجابة إلزامية في هذا المسار.
applications-edit-todo = ما يلزم قبل التقديم
applications-edit-ready = كل المطلوب مكتمل. يمكنك تقديم الطلب.
applications-edit-deadline = تُغلق الدورة
applications-edit-then = ما يحدث بعد ذلك
applications-edit-then-submit = عند تقديم الطلب يصلك إيصال بالبريد الإلكتروني.
applications-edit-then-change = حتى { $when } يمكنك تغييره وتقديمه من جديد، وتُحتسب النسخة الأخيرة.
applications-edit-then-review = بعد ذلك يقرؤه المراجعون.
applications-edit-then-result = تصل النتيجة بالبريد الإلكتروني وتظهر هنا، وهي متوقعة في { $when }.
applications-edit-markdown = يمكنك استخدام Markdown.
applications-edit-most = الحد الأقصى لعدد الأحرف: { NUMBER($most) }.
applications-edit-choose = اختيار إجابة
applications-edit-save = حفظ المسوّدة
applications-edit-submit = تقديم الطلب
applications-edit-submit-again = تقديم الطلب من جديد
# WHEN stays as it is.
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

# The application to be read.
applications-show-submitted = ما قدّمته
applications-show-revision = النسخة { $revision }
applications-show-unsubmitted = تغييرات لم تُقدَّم
applications-show-unsubmitted-words = حُفظت بعد التقديم، فلا تُحتسب، لكنها محفوظة هنا.
applications-show-draft = ما كتبته
applications-show-unanswered = بلا إجابة
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
applications-said-withdrawn = تم سحب طلبك.

# Why something is refused, or what is wrong with an answer.
applications-old-version = تغيّرت هذه المسوّدة في نافذة أخرى. يظهر النصّان بعد الحفظ.
applications-has-result-withdraw = صدرت نتيجة هذا الطلب، فلم يعد سحبه ممكنًا.
applications-has-result = صدرت نتيجة هذا الطلب، فلم يعد تغييره ممكنًا.
applications-is-withdrawn = هذا الطلب مسحوب. يلزم استئنافه قبل تعديله.
applications-not-open = لم تُفتح دورة «⁨{ $cycle }⁩» بعد.
applications-closed = أُغلقت دورة «⁨{ $cycle }⁩» ولم تعد تقبل تغييرات. ما حُفظ من قبل باقٍ.
applications-path-unknown = يُرجى اختيار أحد مسارات هذه الدورة.
applications-changed-meanwhile = تغيّر الطلب في نافذة أخرى قبل لحظات. لم يُنفَّذ شيء. يُرجى الاطلاع عليه والمحاولة مجددًا.
applications-main-needed = لقب «⁨{ $track }⁩» لمن يحملون اللقب الرئيسي حاليًا فقط، وهو ليس ضمن ألقابك. مسوّدتك محفوظة.
applications-wrong-missing = السؤال «⁨{ $question }⁩» يحتاج إلى إجابة.
applications-wrong-long = الحد الأقصى لعدد أحرف إجابة السؤال «⁨{ $question }⁩» هو { NUMBER($most) }، وعدد أحرف إجابتك { NUMBER($long) }.
applications-wrong-url = السؤال «⁨{ $question }⁩» يحتاج إلى عنوان ويب، مثل ⁨https://example.org/blog⁩.
applications-wrong-number = السؤال «⁨{ $question }⁩» يحتاج إلى رقم، مثل 12 أو 12.5.
applications-wrong-choice = السؤال «⁨{ $question }⁩» يحتاج إلى إحدى الإجابات الواردة في القائمة.
