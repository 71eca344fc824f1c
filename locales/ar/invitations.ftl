# Nominations by Pros, declining, and the letters that ask somebody to apply.

# Where a Pro nominates.
invitations-nominate-title = ترشيح شخص لدورة ⁨{ $cycle }⁩
invitations-nominate-lead = من يستحق اللقب ولم يخطر له التقديم؟ نراسله مرة واحدة باسمك. ولا نحتفظ بشيء سوى عنوانه إلى أن يقدّم طلبًا.
invitations-nominate-left = { $count ->
    [zero] لم يبقَ لديك أي ترشيح
    [one] بقي لديك ترشيح واحد
    [two] بقي لديك ترشيحان
    [few] بقيت لديك { NUMBER($count) } ترشيحات
    [many] بقي لديك { NUMBER($count) } ترشيحًا
   *[other] بقي لديك { NUMBER($count) } ترشيح
  }
# An instant.
invitations-nominate-until = حتى { $when }
invitations-nominate-spent = استخدمت جميع الترشيحات المتاحة لصاحب لقب Pro في الدورة الواحدة، وعددها { NUMBER($most) }.
invitations-nominate-address = عنوان بريده الإلكتروني
invitations-nominate-address-help = عنوان واحد. ولا نخبر أحدًا هل هذا العنوان معروف لنا.
invitations-nominate-words = سبب الترشيح
invitations-nominate-words-help = يظهر في الرسالة التي تصل إليه.
invitations-nominate-go = ترشيح
invitations-nominate-said = شكرًا لك. سُجّل ترشيحك.
invitations-nominate-own = ترشيحاتك
invitations-nominate-own-lead = ما آلت إليه يبقى بين من رشّحتهم والبرنامج.
invitations-nominate-address-wrong = يُرجى كتابة عنوان بريد إلكتروني واحد، مثل ⁨ada@example.org⁩.
invitations-nominate-self = هذا العنوان لك. يُرجى ترشيح شخص آخر.
invitations-words-long = الحد الأقصى لعدد الأحرف: { NUMBER($most) }.
invitations-not-here = في هذه الدورة لا تؤثر الدعوة أو الترشيح فيمن يمكنه التقديم.
invitations-closed = لم تعد هذه الدورة تستقبل الطلبات، فلا يمكن دعوة أحد إليها.

# Where the letter leads who does not want to apply.
invitations-decline-title = دعوة إلى التقديم: ⁨{ $cycle }⁩
invitations-decline-invited = يدعوك البرنامج إلى التقديم.
invitations-decline-nominated = رشّحك أحد أصحاب لقب Pro في البرنامج.
invitations-decline-over = لم تعد الدورة تستقبل الطلبات.
invitations-decline-apply = الاطلاع على الدورة والتقديم
invitations-decline-what = لا رغبة لديك في التقديم؟ عندها لن يراسلك أحد بشأن هذه الدورة مجددًا.
invitations-decline-go = لا، شكرًا
invitations-decline-kept = لا نعرف عنك شيئًا سوى العنوان الذي أُرسلت إليه الرسالة.
invitations-decline-done = تم تسجيل اعتذارك
invitations-decline-done-lead = لن يراسلك أحد بشأن ⁨{ $cycle }⁩ مجددًا. شكرًا لإخبارنا.

# The letters.
invitations-mail-hello = مرحبًا،
invitations-mail-invited-subject = دعوة لك إلى التقديم: ⁨{ $cycle }⁩
invitations-mail-invited-preview = يودّ البرنامج أن يصله طلب منك.
invitations-mail-invited = ندعوك إلى التقديم للحصول على لقب ⁨{ $track }⁩ (⁨{ $cycle }⁩).
invitations-mail-nominated-subject = تم ترشيحك: ⁨{ $cycle }⁩
invitations-mail-nominated-preview = أحد أصحاب لقب Pro يرى أن تقديم طلبك في محله.
invitations-mail-nominated = جاء ترشيحك من ⁨{ $from }⁩، من أصحاب لقب Pro، للحصول على لقب ⁨{ $track }⁩ (⁨{ $cycle }⁩).
invitations-mail-open = يُرجى تسجيل الدخول بهذا العنوان والتقديم قبل { $when }.
invitations-mail-coming = تُفتح الدورة في { $opens }. وعندها يُرجى تسجيل الدخول بهذا العنوان والتقديم قبل { $closes }.
invitations-mail-apply = الاطلاع على الدورة والتقديم
invitations-mail-decline = لا رغبة لديك في التقديم؟ يمكنك إخبارنا هنا، ولن يراسلك أحد بشأنها مجددًا:
invitations-mail-decline-html = لا رغبة لديك في التقديم؟ <a href="{ $href }">يمكنك إخبارنا هنا</a>، ولن يراسلك أحد بشأنها مجددًا.
invitations-mail-kept = إلى حين تقديم طلبك، لا نحتفظ عنك بشيء سوى هذا العنوان.
