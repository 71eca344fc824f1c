# Titles, and who held them in a year.
tracks-title = الألقاب
tracks-description = ألقاب ⁨{ $program }⁩ وأصحابها.
tracks-kind-main = اللقب الرئيسي
tracks-kind-sub_program = برنامج فرعي
tracks-kind-pro = Pro
tracks-requires-main = يشترط لقبًا رئيسيًا ساريًا
tracks-holding = { $count ->
    [zero] لا يحمله أحد حاليًا
    [one] يحمله عضو واحد حاليًا
    [two] يحمله عضوان حاليًا
    [few] يحمله { NUMBER($count) } أعضاء حاليًا
    [many] يحمله { NUMBER($count) } عضوًا حاليًا
   *[other] يحمله { NUMBER($count) } عضو حاليًا
}
tracks-holding-none = لا يحمله أحد حاليًا.
tracks-none = لا ألقاب بعد
tracks-none-told = يجري الآن إعداد البرنامج، وسيأتي هنا وصف ألقابه.
tracks-show-description = ⁨{ $track }⁩، لقب من ألقاب ⁨{ $program }⁩، وأصحابه في كل سنة.
tracks-apply = كيفية التقديم
tracks-years = حسب السنة
tracks-column-year = السنة
tracks-column-holders = أصحاب اللقب
tracks-column-compared = المقارنة
tracks-column-today = اليوم
tracks-compared = { NUMBER($count) } من { NUMBER($most) } على الأكثر
tracks-ungiven = لم يُمنح بعد
tracks-ungiven-told = يظهر أوائل أصحاب اللقب هنا عند الإعلان عنهم.
tracks-ungiven-do = عرض الدورات المفتوحة
tracks-year-description = من حمل لقب ⁨{ $track }⁩ في عام ⁨{ $year }⁩.
tracks-year-given = { $count ->
    [zero] لم يحمله أحد في عام ⁨{ $year }⁩.
    [one] حمله شخص واحد في عام ⁨{ $year }⁩.
    [two] حمله شخصان في عام ⁨{ $year }⁩.
    [few] حمله { NUMBER($count) } أشخاص في عام ⁨{ $year }⁩.
    [many] حمله { NUMBER($count) } شخصًا في عام ⁨{ $year }⁩.
   *[other] حمله { NUMBER($count) } شخص في عام ⁨{ $year }⁩.
}
tracks-year-unlisted = { $count ->
    [zero] وجميعهم في الدليل.
    [one] ومنهم شخص واحد غير مُدرج في الدليل.
    [two] ومنهم شخصان غير مُدرجين في الدليل.
    [few] ومنهم { NUMBER($count) } أشخاص غير مُدرجين في الدليل.
    [many] ومنهم { NUMBER($count) } شخصًا غير مُدرجين في الدليل.
   *[other] ومنهم { NUMBER($count) } شخص غير مُدرجين في الدليل.
}
tracks-year-others = سنوات أخرى
tracks-year-none = لا أحد منهم في الدليل
tracks-year-none-told = كل من حمل اللقب في هذه السنة اختار ألا يظهر في الدليل.
