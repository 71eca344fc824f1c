# More time to apply: late codes.

deadlines-late-title = استخدام رمز تمديد
deadlines-late-have = هل لديك رمز تمديد؟
deadlines-late-lead = رمز التمديد الذي يعطيه البرنامج يمنحك وقتًا أطول للتقديم في «⁨{ $cycle }⁩». وهو يعمل مرة واحدة.
deadlines-late-code = رمز التمديد
deadlines-late-code-help = ثمانية أحرف وأرقام، مثل ⁨ABCD-2345⁩.
deadlines-late-button = استخدام الرمز
deadlines-late-sign-in = تسجيل الدخول لاستخدامه
deadlines-late-back = الرجوع إلى الدورة
deadlines-late-said = قُبل الرمز: لديك الآن وقت أطول.
deadlines-late-missing = يُرجى إدخال الرمز الذي حصلت عليه.
deadlines-late-useless = هذا الرمز لا يعمل هنا. يُرجى التأكد منه، أو طلب رمز آخر من البرنامج.
