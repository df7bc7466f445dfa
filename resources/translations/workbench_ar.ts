<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_EG" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Workbench</source>
        <translation>عن منضدة العمل</translation>
    </message>
    <message>
        <source>An annotation workbench for Arabic news. Nothing leaves this machine.

Free software under the Apache License 2.0. It stands on the work of others, under licences of their own; Qt, PySide6 and python-bidi are under the GNU Lesser General Public License, and may be replaced.</source>
        <translation>منضدة لتوسيم الأخبار العربية. لا شيء يغادر هذا الجهاز.

برنامج حر برخصة Apache License 2.0. يقوم على برمجيات غيره، ولكل منها رخصته؛ ومنها Qt وPySide6 وpython-bidi برخصة GNU Lesser General Public License، ويجوز استبدالها.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>الرخص</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>البرنامج</translation>
    </message>
    <message>
        <source>Workbench {version}</source>
        <translation>منضدة العمل {version}</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>All relations are drawn.</source>
        <translation>كل العلاقات مرسومة.</translation>
    </message>
    <message>
        <source>Faces on this machine that can write Arabic:</source>
        <translation>الخطوط المتاحة على هذا الجهاز لكتابة العربية:</translation>
    </message>
    <message>
        <source>Font of the text</source>
        <translation>خط النص</translation>
    </message>
    <message>
        <source>No relations are drawn.</source>
        <translation>لا علاقة مرسومة.</translation>
    </message>
    <message>
        <source>The relations of the chosen span are drawn.</source>
        <translation>علاقات المقطع المختار مرسومة.</translation>
    </message>
</context>
<context>
    <name>Attending</name>
    <message>
        <source>Go to a finding first.</source>
        <translation>انتقل إلى مأخذ أولًا.</translation>
    </message>
    <message>
        <source>Mended. Undo takes that back.</source>
        <translation>تم الإصلاح، والتراجع يلغيه.</translation>
    </message>
    <message>
        <source>Set aside. Undo brings it back.</source>
        <translation>نُحّي المأخذ، والتراجع يعيده.</translation>
    </message>
</context>
<context>
    <name>AttributeForm</name>
    <message>
        <source>A span without it is not done yet</source>
        <translation>لا يُعدّ المقطع مكتملًا من دونها</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>القيمة الافتراضية</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>إلزامية</translation>
    </message>
    <message>
        <source>Shown when</source>
        <translation>شرط الظهور</translation>
    </message>
    <message>
        <source>Still needed: {attributes}</source>
        <translation>ما زال ينقص: {attributes}</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>هذا ليس عددًا.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>الوحدة</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>القيم</translation>
    </message>
    <message>
        <source>always</source>
        <translation>دائمًا</translation>
    </message>
    <message>
        <source>any of several values</source>
        <translation>أي عدد من عدة قيم</translation>
    </message>
    <message>
        <source>entity</source>
        <translation>كيان</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>وقيمتها من</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>number</source>
        <translation>عدد</translation>
    </message>
    <message>
        <source>one of several values</source>
        <translation>قيمة واحدة من عدة قيم</translation>
    </message>
    <message>
        <source>text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>نعم أو لا</translation>
    </message>
    <message>
        <source>{attribute} (no longer applies)</source>
        <translation>{attribute} (لم تعد تنطبق)</translation>
    </message>
    <message>
        <source>{attribute}, required</source>
        <translation>{attribute}، إلزامية</translation>
    </message>
    <message>
        <source>{attribute}, required, still missing</source>
        <translation>{attribute}، إلزامية، ناقصة</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>&amp;Descending</source>
        <translation>&amp;تنازليًّا</translation>
    </message>
    <message>
        <source>All parts of the filter</source>
        <translation>كل أجزاء التصفية</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>تصفية</translation>
    </message>
    <message>
        <source>Filter by title or metadata</source>
        <translation>تصفية بالعنوان أو البيانات الوصفية</translation>
    </message>
    <message>
        <source>Order of the documents</source>
        <translation>ترتيب المستندات</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>التصفيات المحفوظة</translation>
    </message>
</context>
<context>
    <name>BothLanguages</name>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
</context>
<context>
    <name>CellVerbs</name>
    <message numerus="yes">
        <source>%n row(s) are too many to copy; write the table to a CSV file.</source>
        <translation>
            <numerusform>لا صفوف للنسخ؛ اكتب الجدول في ملف CSV.</numerusform>
            <numerusform>صف واحد أكثر مما يمكن نسخه؛ اكتب الجدول في ملف CSV.</numerusform>
            <numerusform>صفان أكثر مما يمكن نسخه؛ اكتب الجدول في ملف CSV.</numerusform>
            <numerusform>%n صفوف أكثر مما يمكن نسخه؛ اكتب الجدول في ملف CSV.</numerusform>
            <numerusform>%n صفًا أكثر مما يمكن نسخه؛ اكتب الجدول في ملف CSV.</numerusform>
            <numerusform>%n صف أكثر مما يمكن نسخه؛ اكتب الجدول في ملف CSV.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <translation>
            <numerusform>لا غيرها</numerusform>
            <numerusform>واحد آخر</numerusform>
            <numerusform>اثنان آخران</numerusform>
            <numerusform>%Ln أخرى</numerusform>
            <numerusform>%Ln أخرى</numerusform>
            <numerusform>%Ln أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>Agreement with suggestions</source>
        <translation>الموافقة على الاقتراحات</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>الموسِّم</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>كما كُتب</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>بالأيام</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>بالشهور</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>بالأسابيع</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>غُيّر</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message numerus="yes">
        <source>Documents by status: %Ln in all</source>
        <translation>
            <numerusform>المستندات بحسب الحالة: لا مستندات</numerusform>
            <numerusform>المستندات بحسب الحالة: مستند واحد</numerusform>
            <numerusform>المستندات بحسب الحالة: مستندان</numerusform>
            <numerusform>المستندات بحسب الحالة: %Ln مستندات إجمالًا</numerusform>
            <numerusform>المستندات بحسب الحالة: %Ln مستندًا إجمالًا</numerusform>
            <numerusform>المستندات بحسب الحالة: %Ln مستند إجمالًا</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>المنجز</translation>
    </message>
    <message>
        <source>From</source>
        <translation>ابتداءً من</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>الساعات</translation>
    </message>
    <message>
        <source>Identified</source>
        <translation>معروف الهوية</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>مستورد</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>بقي كما هو</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Made here</source>
        <translation>أُنشئ هنا</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>مواضع الذكر</translation>
    </message>
    <message>
        <source>Mentions by {category} and {status}</source>
        <translation>مواضع الذكر بحسب {category} و{status}</translation>
    </message>
    <message>
        <source>No documents yet. Import articles, and you see here how far they are.</source>
        <translation>لا مستندات بعد. استورد مقالات لترى هنا مدى التقدم فيها.</translation>
    </message>
    <message>
        <source>No quotes yet. Mark quotes with H, and you see here who is quoted how often.</source>
        <translation>لا أقوال بعد. علّم الأقوال بالمفتاح H لترى هنا عدد أقوال كل قائل.</translation>
    </message>
    <message>
        <source>No spans yet. Tag something, and you see here how often each label is used.</source>
        <translation>لا مقاطع بعد. ضع وسمًا لترى هنا عدد مرات استعمال كل وسم.</translation>
    </message>
    <message>
        <source>No spans yet. Tag something, and you see here when it was done.</source>
        <translation>لا مقاطع بعد. ضع وسمًا لترى هنا متى جرى العمل.</translation>
    </message>
    <message>
        <source>No spans yet. Tag something, and you see here where it comes from.</source>
        <translation>لا مقاطع بعد. ضع وسمًا لترى هنا من أين جاءت النصوص الموسومة.</translation>
    </message>
    <message>
        <source>No spans yet. Tag something, and you see here who did how much.</source>
        <translation>لا مقاطع بعد. ضع وسمًا لترى هنا مقدار ما عمله كل واحد.</translation>
    </message>
    <message>
        <source>Nobody decided on a suggestion in this project, so there is nothing to compare yet.</source>
        <translation>لم يُبتّ في أي اقتراح في هذا المشروع، فلا شيء يُقارَن بعد.</translation>
    </message>
    <message>
        <source>Nobody has worked for a quarter of an hour yet. The time is counted from step to step; pauses of more than five minutes are left out.</source>
        <translation>لم يعمل أحد ربع ساعة بعد. يُحسب الوقت من خطوة إلى خطوة، ولا يُحسب توقف يزيد على خمس دقائق.</translation>
    </message>
    <message>
        <source>Nothing to count yet. Tag weapons or other mentions and say of what category and status they are (A).</source>
        <translation>لا شيء يُعدّ بعد. ضع وسوم الأسلحة ونحوها وحدد صنفها وحالتها (A).</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>جهة النشر</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>الأقوال</translation>
    </message>
    <message>
        <source>Quotes per speaker</source>
        <translation>الأقوال بحسب القائل</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>رُفض</translation>
    </message>
    <message>
        <source>Removed since</source>
        <translation>أُزيل بعد ذلك</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>Spans made here that stand, by hours at work without pauses over five minutes</source>
        <translation>المقاطع القائمة التي أُنشئت هنا في ساعة عمل، دون التوقف الذي يزيد على خمس دقائق</translation>
    </message>
    <message>
        <source>Spans over time</source>
        <translation>المقاطع عبر الزمن</translation>
    </message>
    <message>
        <source>Spans per annotator</source>
        <translation>المقاطع بحسب الموسِّم</translation>
    </message>
    <message>
        <source>Spans per hour</source>
        <translation>المقاطع في الساعة</translation>
    </message>
    <message>
        <source>Spans per hour of work</source>
        <translation>المقاطع في ساعة العمل</translation>
    </message>
    <message>
        <source>Spans per label</source>
        <translation>المقاطع بحسب الوسم</translation>
    </message>
    <message>
        <source>Spans per outlet</source>
        <translation>المقاطع بحسب جهة النشر</translation>
    </message>
    <message>
        <source>Spans that stand</source>
        <translation>المقاطع القائمة الآن</translation>
    </message>
    <message>
        <source>Spans that stand, by the day on which they were made</source>
        <translation>المقاطع القائمة بحسب اليوم الذي أُنشئت فيه</translation>
    </message>
    <message>
        <source>Spans that stand, by the month in which they were made</source>
        <translation>المقاطع القائمة بحسب الشهر الذي أُنشئت فيه</translation>
    </message>
    <message>
        <source>Spans that stand, by the outlet in the metadata of their documents</source>
        <translation>المقاطع القائمة بحسب جهة النشر في بيانات مستنداتها</translation>
    </message>
    <message>
        <source>Spans that stand, by the week in which they were made; weeks begin on Monday</source>
        <translation>المقاطع القائمة بحسب الأسبوع الذي أُنشئت فيه؛ يبدأ الأسبوع يوم الاثنين</translation>
    </message>
    <message>
        <source>Spans that stand, by whose they are</source>
        <translation>المقاطع القائمة بحسب أصحابها</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>القائل</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Weapons: category and status</source>
        <translation>الأسلحة: الصنف والحالة</translation>
    </message>
    <message>
        <source>What became of suggestions that were decided on, by the label suggested</source>
        <translation>مصير الاقتراحات التي بُتّ فيها، بحسب الوسم المقترح</translation>
    </message>
    <message>
        <source>Who is identified goes by one name; the others as articles write them, in all spellings</source>
        <translation>من عُرفت هويته فباسم واحد، وغيره كما تكتبه المقالات بكل كتاباته</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>no outlet given</source>
        <translation>جهة النشر غير مذكورة</translation>
    </message>
    <message>
        <source>no speaker</source>
        <translation>بلا قائل</translation>
    </message>
    <message>
        <source>none</source>
        <translation>بلا قيمة</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>{count} ({share} %)</source>
        <translation>{count} ({share}٪)</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Clear</source>
        <translation>إلغاء الكل</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>إلغاء التصفية</translation>
    </message>
    <message>
        <source>Filter: {words}. Press to take it away.</source>
        <translation>تصفية: {words}. اضغط لإلغائها.</translation>
    </message>
    <message>
        <source>Take this away</source>
        <translation>إلغاء هذا الجزء</translation>
    </message>
</context>
<context>
    <name>ChoiceForm</name>
    <message>
        <source>&amp;Date from</source>
        <translation>ال&amp;تاريخ من</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>الو&amp;سوم</translation>
    </message>
    <message>
        <source>&amp;Work of</source>
        <translation>&amp;عمل</translation>
    </message>
    <message>
        <source>Cut out what the &amp;page put around the article</source>
        <translation>احذف ما أحاطت به ال&amp;صفحة المقال</translation>
    </message>
    <message>
        <source>Date from</source>
        <translation>التاريخ من</translation>
    </message>
    <message>
        <source>Date to</source>
        <translation>التاريخ إلى</translation>
    </message>
    <message>
        <source>O&amp;utlet</source>
        <translation>&amp;جهة النشر</translation>
    </message>
    <message>
        <source>Only these labels</source>
        <translation>هذه الوسوم وحدها</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>جهة النشر</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Status (none: all)</source>
        <translation>الحالة (بلا اختيار: الكل)</translation>
    </message>
    <message>
        <source>Work of</source>
        <translation>عمل</translation>
    </message>
    <message>
        <source>every outlet</source>
        <translation>كل جهات النشر</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>to</source>
        <translation>إلى</translation>
    </message>
</context>
<context>
    <name>ColorField</name>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> ولا غيرها</numerusform>
            <numerusform> وواحد غيرها</numerusform>
            <numerusform> واثنين غيرها</numerusform>
            <numerusform> و%n غيرها</numerusform>
            <numerusform> و%n غيرها</numerusform>
            <numerusform> و%n غيرها</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Propose</source>
        <translation>ا&amp;قتراح</translation>
    </message>
    <message>
        <source>Choose a colour</source>
        <translation>اختيار لون</translation>
    </message>
    <message>
        <source>Hard to tell from {labels} {eyes}.</source>
        <translation>يصعب تمييزه من {labels} {eyes}.</translation>
    </message>
    <message>
        <source>It can be told from the colours of all other labels.</source>
        <translation>يمكن تمييزه من ألوان كل الوسوم الأخرى.</translation>
    </message>
    <message>
        <source>Too pale or too dark: the label’s name on it, or its underline, would be hard to read.</source>
        <translation>فاتح أو داكن أكثر مما ينبغي: تصعب قراءة اسم الوسم عليه أو رؤية الخط الذي تحت المقطع.</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>&amp;Import</source>
        <translation>ا&amp;ستيراد</translation>
    </message>
    <message>
        <source>&amp;Take these columns</source>
        <translation>&amp;اعتماد هذه الأعمدة</translation>
    </message>
    <message>
        <source>Choose the one column that holds the text of the articles.</source>
        <translation>اختر العمود الوحيد الذي فيه نص المقالات.</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>أعمدة الجدول</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>يُترك</translation>
    </message>
    <message>
        <source>Metadata: {field}</source>
        <translation>بيانات وصفية: {field}</translation>
    </message>
    <message>
        <source>Only one column can be the name.</source>
        <translation>لا يكون الاسم إلا عمودًا واحدًا.</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>الصفوف الأولى</translation>
    </message>
    <message>
        <source>The first rows:</source>
        <translation>الصفوف الأولى:</translation>
    </message>
    <message>
        <source>The name of the document</source>
        <translation>اسم المستند</translation>
    </message>
    <message>
        <source>The text of the article</source>
        <translation>نص المقال</translation>
    </message>
    <message>
        <source>Two columns cannot be the same field.</source>
        <translation>لا يكون عمودان حقلًا واحدًا.</translation>
    </message>
    <message>
        <source>What are the columns of {file}? Each row becomes a document.</source>
        <translation>ما أعمدة {file}؟ كل صف يصير مستندًا.</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>&amp;Send</source>
        <translation>أر&amp;سل</translation>
    </message>
    <message>
        <source>A suggester that you turned on wants to send the articles that you open to the server below, until you close this project. Nothing has been sent yet.</source>
        <translation>مصدر اقتراح شغّلته يريد إرسال المقالات التي تفتحها إلى الخادم المذكور أدناه، حتى تغلق هذا المشروع. لم يُرسل شيء بعد.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Do &amp;not send</source>
        <translation>&amp;لا ترسل</translation>
    </message>
    <message>
        <source>Send articles to a language model?</source>
        <translation>أتُرسل المقالات إلى نموذج لغوي؟</translation>
    </message>
    <message numerus="yes">
        <source>The first of %n request(s) for the open article, as it is sent</source>
        <translation>
            <numerusform>لا طلبات للمقال المفتوح</numerusform>
            <numerusform>الطلب الوحيد للمقال المفتوح، كما يُرسل</numerusform>
            <numerusform>أول طلبين للمقال المفتوح، كما يُرسل</numerusform>
            <numerusform>أول %n طلبات للمقال المفتوح، كما يُرسل</numerusform>
            <numerusform>أول %n طلبا للمقال المفتوح، كما يُرسل</numerusform>
            <numerusform>أول %n طلب للمقال المفتوح، كما يُرسل</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>At least {score} sure</source>
        <translation>بثقة {score} على الأقل</translation>
    </message>
    <message>
        <source>How sure a suggestion must be to be shown</source>
        <translation>أدنى ثقة يُعرض بها اقتراح</translation>
    </message>
    <message>
        <source>How sure a suggestion must be to be shown ([ and ])</source>
        <translation>أدنى ثقة يُعرض بها اقتراح ([ و])</translation>
    </message>
    <message>
        <source>Show suggestions (F12)</source>
        <translation>إظهار الاقتراحات (F12)</translation>
    </message>
    <message>
        <source>Suggesters</source>
        <translation>مصادر الاقتراح</translation>
    </message>
    <message>
        <source>Suggesters…</source>
        <translation>مصادر الاقتراح…</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message numerus="yes">
        <source>%n unexpected error(s) by now</source>
        <translation>
            <numerusform>لا أخطاء غير متوقعة حتى الآن</numerusform>
            <numerusform>خطأ واحد غير متوقع حتى الآن</numerusform>
            <numerusform>خطآن غير متوقعين حتى الآن</numerusform>
            <numerusform>%n أخطاء غير متوقعة حتى الآن</numerusform>
            <numerusform>%n خطأً غير متوقع حتى الآن</numerusform>
            <numerusform>%n خطأ غير متوقع حتى الآن</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy the details</source>
        <translation>&amp;نسخ التفاصيل</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>تفاصيل الخطأ</translation>
    </message>
    <message>
        <source>Something went wrong in the program, and the last action may not have been done. What you did before is saved. You can go on working; if it happens again, close the program and open it anew.</source>
        <translation>حدث خلل في البرنامج، وربما لم يُنفَّذ الإجراء الأخير. أما ما فعلته قبله فمحفوظ. يمكنك متابعة العمل؛ فإن تكرر الخلل فأغلق البرنامج وافتحه من جديد.</translation>
    </message>
    <message>
        <source>The details hold no words of your articles. You can pass them on to those who mend it:</source>
        <translation>ليس في التفاصيل شيء من كلمات مقالاتك، ويمكنك إرسالها إلى من يصلح البرنامج:</translation>
    </message>
    <message>
        <source>They are in the log, too:</source>
        <translation>وهي في سجل التشغيل أيضًا:</translation>
    </message>
    <message>
        <source>Unexpected error</source>
        <translation>خطأ غير متوقع</translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message numerus="yes">
        <source>%n suggestion(s) accepted. Undo takes them back.</source>
        <translation>
            <numerusform>لم يُقبل أي اقتراح.</numerusform>
            <numerusform>قُبل اقتراح واحد. التراجع يلغيه.</numerusform>
            <numerusform>قُبل اقتراحان. التراجع يلغيهما.</numerusform>
            <numerusform>قُبلت %n اقتراحات. التراجع يلغيها.</numerusform>
            <numerusform>قُبل %n اقتراحًا. التراجع يلغيها.</numerusform>
            <numerusform>قُبل %n اقتراح. التراجع يلغيها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) could not be accepted: other spans are in their way.</source>
        <translation>
            <numerusform>لم يتعذر قبول أي اقتراح.</numerusform>
            <numerusform>تعذر قبول اقتراح واحد: في موضعه مقاطع أخرى.</numerusform>
            <numerusform>تعذر قبول اقتراحين: في موضعيهما مقاطع أخرى.</numerusform>
            <numerusform>تعذر قبول %n اقتراحات: في مواضعها مقاطع أخرى.</numerusform>
            <numerusform>تعذر قبول %n اقتراحًا: في مواضعها مقاطع أخرى.</numerusform>
            <numerusform>تعذر قبول %n اقتراح: في مواضعها مقاطع أخرى.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) further up are left; . goes there.</source>
        <translation>
            <numerusform>لم يبقَ في الأعلى أي اقتراح.</numerusform>
            <numerusform>بقي في الأعلى اقتراح واحد؛ ينقلك إليه المفتاح «.».</numerusform>
            <numerusform>بقي في الأعلى اقتراحان؛ ينقلك إليهما المفتاح «.».</numerusform>
            <numerusform>بقيت في الأعلى %n اقتراحات؛ ينقلك إليها المفتاح «.».</numerusform>
            <numerusform>بقي في الأعلى %n اقتراحًا؛ ينقلك إليها المفتاح «.».</numerusform>
            <numerusform>بقي في الأعلى %n اقتراح؛ ينقلك إليها المفتاح «.».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) rejected. Undo brings them back.</source>
        <translation>
            <numerusform>لم يُرفض أي اقتراح.</numerusform>
            <numerusform>رُفض اقتراح واحد. التراجع يعيده.</numerusform>
            <numerusform>رُفض اقتراحان. التراجع يعيدهما.</numerusform>
            <numerusform>رُفضت %n اقتراحات. التراجع يعيدها.</numerusform>
            <numerusform>رُفض %n اقتراحًا. التراجع يعيدها.</numerusform>
            <numerusform>رُفض %n اقتراح. التراجع يعيدها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every suggestion from {score} on is decided. {key}: done, and on to the next; [ shows less sure ones.</source>
        <translation>بُتّ في كل اقتراح بثقة {score} فأكثر. {key}: منجز، والانتقال إلى التالي؛ والمفتاح «[» يُظهر الأقل ثقة.</translation>
    </message>
    <message>
        <source>Every suggestion here is decided. {key}: done, and on to the next.</source>
        <translation>بُتّ في كل الاقتراحات هنا. {key}: منجز، والانتقال إلى التالي.</translation>
    </message>
    <message>
        <source>From the beginning again.</source>
        <translation>من البداية مجددًا.</translation>
    </message>
    <message>
        <source>From the end again.</source>
        <translation>من النهاية مجددًا.</translation>
    </message>
    <message>
        <source>No letter that is joined to a word stands at its beginning.</source>
        <translation>لا سابقة متصلة بالكلمة في بدايته.</translation>
    </message>
    <message>
        <source>Nothing is suggested for this article.</source>
        <translation>لا اقتراحات لهذا المقال.</translation>
    </message>
    <message>
        <source>Suggestions are off. F12 shows them.</source>
        <translation>الاقتراحات موقوفة. يُظهرها F12.</translation>
    </message>
    <message numerus="yes">
        <source>Suggestions from {score} on are shown: %n here</source>
        <translation>
            <numerusform>تُعرض الاقتراحات بثقة {score} فأكثر: لا شيء منها هنا</numerusform>
            <numerusform>تُعرض الاقتراحات بثقة {score} فأكثر: واحد هنا</numerusform>
            <numerusform>تُعرض الاقتراحات بثقة {score} فأكثر: اثنان هنا</numerusform>
            <numerusform>تُعرض الاقتراحات بثقة {score} فأكثر: %n هنا</numerusform>
            <numerusform>تُعرض الاقتراحات بثقة {score} فأكثر: %n هنا</numerusform>
            <numerusform>تُعرض الاقتراحات بثقة {score} فأكثر: %n هنا</numerusform>
        </translation>
    </message>
    <message>
        <source>The suggestions are still being worked out.</source>
        <translation>لا تزال الاقتراحات قيد الإعداد.</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message numerus="yes">
        <source>%n document(s) with the label {name}</source>
        <translation>
            <numerusform>لا مستندات لها الوسم {name}</numerusform>
            <numerusform>مستند واحد له الوسم {name}</numerusform>
            <numerusform>مستندان لهما الوسم {name}</numerusform>
            <numerusform>%n مستندات لها الوسم {name}</numerusform>
            <numerusform>%n مستندًا لها الوسم {name}</numerusform>
            <numerusform>%n مستند لها الوسم {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s) {name}</source>
        <translation>
            <numerusform>لا علاقات من النوع {name}</numerusform>
            <numerusform>علاقة واحدة من النوع {name}</numerusform>
            <numerusform>علاقتان من النوع {name}</numerusform>
            <numerusform>%n علاقات من النوع {name}</numerusform>
            <numerusform>%n علاقة من النوع {name}</numerusform>
            <numerusform>%n علاقة من النوع {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) with the label {name}</source>
        <translation>
            <numerusform>لا مقاطع لها الوسم {name}</numerusform>
            <numerusform>مقطع واحد له الوسم {name}</numerusform>
            <numerusform>مقطعان لهما الوسم {name}</numerusform>
            <numerusform>%n مقاطع لها الوسم {name}</numerusform>
            <numerusform>%n مقطعًا لها الوسم {name}</numerusform>
            <numerusform>%n مقطع لها الوسم {name}</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the scheme</source>
        <translation>تغيير المخطط</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختر…</translation>
    </message>
    <message>
        <source>Label scheme</source>
        <translation>مخطط الوسوم</translation>
    </message>
    <message>
        <source>Relations that go: {names}</source>
        <translation>علاقات ستُزال: {names}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Spans that become one with another: {names}</source>
        <translation>مقاطع ستندمج في غيرها: {names}</translation>
    </message>
    <message>
        <source>Spans that go: {names}</source>
        <translation>مقاطع ستُزال: {names}</translation>
    </message>
    <message>
        <source>These are in use, and the changed scheme does not have them:</source>
        <translation>ما يلي مستخدم، وليس في المخطط بعد تغييره:</translation>
    </message>
    <message>
        <source>Turn into {name}</source>
        <translation>تحويل إلى {name}</translation>
    </message>
    <message>
        <source>Undo brings everything back.</source>
        <translation>التراجع يعيد كل شيء.</translation>
    </message>
    <message>
        <source>Values that go: {names}</source>
        <translation>قيم ستُزال: {names}</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message numerus="yes">
        <source>%Ln difference(s) between what was suggested and what is confirmed</source>
        <translation>
            <numerusform>لا فروق بين المقترَح والمؤكد</numerusform>
            <numerusform>فرق واحد بين المقترَح والمؤكد</numerusform>
            <numerusform>فرقان بين المقترَح والمؤكد</numerusform>
            <numerusform>%Ln فروق بين المقترَح والمؤكد</numerusform>
            <numerusform>%Ln فرقًا بين المقترَح والمؤكد</numerusform>
            <numerusform>%Ln فرق بين المقترَح والمؤكد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <translation>
            <numerusform>لا غيرها</numerusform>
            <numerusform>واحد آخر</numerusform>
            <numerusform>اثنان آخران</numerusform>
            <numerusform>%Ln أخرى</numerusform>
            <numerusform>%Ln أخرى</numerusform>
            <numerusform>%Ln أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>الموسِّم</translation>
    </message>
    <message>
        <source>Before it</source>
        <translation>قبله</translation>
    </message>
    <message>
        <source>Behind it</source>
        <translation>بعده</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>الفرق</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>الفروق</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>المستند</translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation>إنذار كاذب</translation>
    </message>
    <message>
        <source>Instead</source>
        <translation>بدلًا منه</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>فائت</translation>
    </message>
    <message>
        <source>No differences: all that was suggested is confirmed, and nothing else.</source>
        <translation>لا فروق: كل ما اقتُرح مؤكد، ولا شيء غيره.</translation>
    </message>
    <message>
        <source>Other borders</source>
        <translation>حدود أخرى</translation>
    </message>
    <message>
        <source>Other cue, source or relay</source>
        <translation>لفظ أو قائل أو ناقل آخر</translation>
    </message>
    <message>
        <source>Other zone</source>
        <translation>منطقة أخرى</translation>
    </message>
    <message>
        <source>Quote in another mode</source>
        <translation>قول بأسلوب آخر</translation>
    </message>
    <message>
        <source>Suggester</source>
        <translation>المقترِح</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln difference(s); a file from the command line has all</source>
        <translation>
            <numerusform>لا فروق</numerusform>
            <numerusform>أول فرق؛ والفروق كلها في ملف من سطر الأوامر</numerusform>
            <numerusform>أول فرقين؛ والفروق كلها في ملف من سطر الأوامر</numerusform>
            <numerusform>أول %Ln فروق؛ والفروق كلها في ملف من سطر الأوامر</numerusform>
            <numerusform>أول %Ln فرقًا؛ والفروق كلها في ملف من سطر الأوامر</numerusform>
            <numerusform>أول %Ln فرق؛ والفروق كلها في ملف من سطر الأوامر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentCard</name>
    <message>
        <source>Labels of the document</source>
        <translation>وسوم المستند</translation>
    </message>
    <message>
        <source>Metadata (F3: of all documents)</source>
        <translation>البيانات الوصفية (F3: لكل المستندات)</translation>
    </message>
    <message>
        <source>Note on this document</source>
        <translation>ملاحظة على هذا المستند</translation>
    </message>
    <message>
        <source>Note on this document (Enter keeps it)</source>
        <translation>ملاحظة على هذا المستند (Enter للحفظ)</translation>
    </message>
    <message>
        <source>To be discussed (F4)</source>
        <translation>للنقاش (F4)</translation>
    </message>
</context>
<context>
    <name>DocumentLabelForm</name>
    <message>
        <source>Guideline</source>
        <translation>الإرشادات</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
</context>
<context>
    <name>DocumentVerbs</name>
    <message>
        <source>Marked to be discussed.</source>
        <translation>عُيّن المستند للنقاش.</translation>
    </message>
    <message>
        <source>No longer to be discussed.</source>
        <translation>لم يعد المستند للنقاش.</translation>
    </message>
    <message>
        <source>The document is removed. Undo brings it back.</source>
        <translation>أُزيل المستند، والتراجع يعيده.</translation>
    </message>
    <message>
        <source>This is the first document.</source>
        <translation>هذا أول مستند.</translation>
    </message>
    <message>
        <source>This is the last document.</source>
        <translation>هذا آخر مستند.</translation>
    </message>
</context>
<context>
    <name>DocumentsModel</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>لا أحرف</numerusform>
            <numerusform>حرف واحد</numerusform>
            <numerusform>حرفان</numerusform>
            <numerusform>%n أحرف</numerusform>
            <numerusform>%n حرفًا</numerusform>
            <numerusform>%n حرف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعًا</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
    <message>
        <source>no longer matches</source>
        <translation>لم يعد مطابقًا</translation>
    </message>
    <message>
        <source>to be discussed</source>
        <translation>للنقاش</translation>
    </message>
</context>
<context>
    <name>DocumentsPanel</name>
    <message numerus="yes">
        <source>%n no longer match(es) · Refresh</source>
        <translation>
            <numerusform>الكل مطابق · تحديث</numerusform>
            <numerusform>مستند واحد لم يعد مطابقًا · تحديث</numerusform>
            <numerusform>مستندان لم يعودا مطابقين · تحديث</numerusform>
            <numerusform>%n مستندات لم تعد مطابقة · تحديث</numerusform>
            <numerusform>%n مستندًا لم تعد مطابقة · تحديث</numerusform>
            <numerusform>%n مستند لم تعد مطابقة · تحديث</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>إلغاء التصفية</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>Make the list anew, without them</source>
        <translation>إعادة إعداد القائمة من دونها</translation>
    </message>
    <message>
        <source>No document matches.</source>
        <translation>لا مستند يطابق التصفية.</translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>CSV…</source>
        <translation>ملف CSV…</translation>
    </message>
    <message>
        <source>This document</source>
        <translation>هذا المستند</translation>
    </message>
    <message>
        <source>What the tables show</source>
        <translation>ما تعرضه الجداول</translation>
    </message>
    <message>
        <source>Whole project</source>
        <translation>المشروع كله</translation>
    </message>
    <message>
        <source>Write this table to a CSV file</source>
        <translation>كتابة هذا الجدول في ملف CSV</translation>
    </message>
</context>
<context>
    <name>EntitiesTable</name>
    <message>
        <source>Choose an entity to see where it is mentioned.</source>
        <translation>اختر كيانًا لترى مواضع ذكره.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>المستند</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>الكيانات</translation>
    </message>
    <message>
        <source>Keep {name}</source>
        <translation>إبقاء {name}</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Let the selected mentions mention a new entity</source>
        <translation>فصل المقاطع المحددة لتدل على كيان جديد</translation>
    </message>
    <message>
        <source>Make the selected entities one; choose the name that stays</source>
        <translation>دمج الكيانات المحددة في كيان واحد؛ اختر الاسم الذي يبقى</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>الذكر</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>المواضع</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>دمج</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>No entities yet. Choose a span and press = to say who or what it mentions.</source>
        <translation>لا توجد كيانات بعد. اختر مقطعًا واضغط = لتعيين من يدل عليه أو ما يدل عليه.</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>أسماء أخرى</translation>
    </message>
    <message>
        <source>Reading the whole project…</source>
        <translation>جارٍ قراءة المشروع كله…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Remove the entity; the spans stay, and mention nothing</source>
        <translation>إزالة الكيان؛ تبقى المقاطع ولا تدل على شيء</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>فصل</translation>
    </message>
    <message>
        <source>URI</source>
        <translation>المعرّف (URI)</translation>
    </message>
    <message>
        <source>What is known of it</source>
        <translation>بياناته</translation>
    </message>
    <message>
        <source>Where it is mentioned</source>
        <translation>مواضع ذكره</translation>
    </message>
</context>
<context>
    <name>EntityDetails</name>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Note on the entity</source>
        <translation>ملاحظة على الكيان</translation>
    </message>
    <message>
        <source>One more name</source>
        <translation>اسم آخر</translation>
    </message>
    <message>
        <source>One more name (Enter adds it)</source>
        <translation>اسم آخر (Enter للإضافة)</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>أسماء أخرى</translation>
    </message>
    <message>
        <source>Remove the chosen name</source>
        <translation>إزالة الاسم المختار</translation>
    </message>
    <message>
        <source>This is not stored; the line at the foot says why.</source>
        <translation>لم يُحفظ هذا؛ والسبب في السطر أسفل النافذة.</translation>
    </message>
    <message>
        <source>URI</source>
        <translation>المعرّف (URI)</translation>
    </message>
</context>
<context>
    <name>EntityRow</name>
    <message>
        <source>Mentions no entity yet.</source>
        <translation>لا يدل على كيان بعد.</translation>
    </message>
    <message>
        <source>Mentions {name}</source>
        <translation>يدل على {name}</translation>
    </message>
    <message>
        <source>Same as… (=)</source>
        <translation>المقصود… (=)</translation>
    </message>
    <message>
        <source>Say who or what this span mentions</source>
        <translation>تعيين من يدل عليه هذا المقطع أو ما يدل عليه</translation>
    </message>
    <message>
        <source>{here} here · {all} in the project</source>
        <translation>{here} هنا · {all} في المشروع</translation>
    </message>
</context>
<context>
    <name>EntriesTable</name>
    <message>
        <source>Filter</source>
        <translation>تصفية</translation>
    </message>
    <message>
        <source>Filter, in any spelling</source>
        <translation>تصفية بأي كتابة</translation>
    </message>
    <message>
        <source>Forms and attributes</source>
        <translation>الصيغ والسمات</translation>
    </message>
    <message>
        <source>My entries</source>
        <translation>مداخلي</translation>
    </message>
    <message>
        <source>No entries yet. Choose a span or a suggestion in an article and press Shift+V: its words are suggested from then on, in every article. Or add words here.</source>
        <translation>لا مداخل بعد. اختر مقطعًا أو اقتراحًا في مقال واضغط Shift+V فتُقترح كلماته منذ ذلك الحين في كل مقال. أو أضف كلمات هنا.</translation>
    </message>
    <message>
        <source>Suggested as</source>
        <translation>تُقترح بوصفها</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>الموضع</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>never suggested</source>
        <translation>لا تُقترح أبدًا</translation>
    </message>
    <message>
        <source>{words}, and other spellings</source>
        <translation>{words}، وكتابات أخرى</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>&amp;Forms</source>
        <translation>ال&amp;صيغ</translation>
    </message>
    <message>
        <source>&amp;Suggest them as</source>
        <translation>ت&amp;قترح بوصفها</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>ال&amp;كلمات</translation>
    </message>
    <message>
        <source>A name: as it is written</source>
        <translation>اسم علم: كما كُتب</translation>
    </message>
    <message>
        <source>A nationality: in every gender and number, with the article</source>
        <translation>نسبة: بكل جنس وعدد، ومع التعريف</translation>
    </message>
    <message>
        <source>A noun with another behind it: also dual, plural, with the article</source>
        <translation>اسم مضاف: مع المثنى والجمع والمعرّف</translation>
    </message>
    <message>
        <source>A noun: also dual, plural, with the article</source>
        <translation>اسم: مع المثنى والجمع والمعرّف</translation>
    </message>
    <message>
        <source>An adjective: in every gender and number, with the article</source>
        <translation>صفة: بكل جنس وعدد، ومع التعريف</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>الصيغ</translation>
    </message>
    <message>
        <source>Found also behind و ف ب ل ك, and with other hamzas, marks and digits.</source>
        <translation>يُعثر عليها أيضًا بعد و ف ب ل ك، ومع اختلاف الهمزات والحركات والأرقام.</translation>
    </message>
    <message>
        <source>Nothing: never suggest them</source>
        <translation>لا شيء: لا تُقترح أبدًا</translation>
    </message>
    <message>
        <source>Somebody’s post: also feminine, dual, plural, with the article</source>
        <translation>منصب شخص: مع المؤنث والمثنى والجمع والمعرّف</translation>
    </message>
    <message>
        <source>Suggest them as</source>
        <translation>تُقترح بوصفها</translation>
    </message>
</context>
<context>
    <name>EvaluationCharts</name>
    <message>
        <source>Confirmed</source>
        <translation>المؤكد</translation>
    </message>
    <message>
        <source>Direct quotes</source>
        <translation>الأقوال المباشرة</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>بالضبط</translation>
    </message>
    <message numerus="yes">
        <source>F1 in per cent, by the documents learned from; tested on %Ln finished document(s)</source>
        <translation>
            <numerusform>مقياس F1 بالمئة بحسب عدد المستندات التي جرى التعلّم منها؛ بلا مستندات للاختبار</numerusform>
            <numerusform>مقياس F1 بالمئة بحسب عدد المستندات التي جرى التعلّم منها؛ الاختبار على مستند منجز واحد</numerusform>
            <numerusform>مقياس F1 بالمئة بحسب عدد المستندات التي جرى التعلّم منها؛ الاختبار على مستندين منجزين</numerusform>
            <numerusform>مقياس F1 بالمئة بحسب عدد المستندات التي جرى التعلّم منها؛ الاختبار على %Ln مستندات منجزة</numerusform>
            <numerusform>مقياس F1 بالمئة بحسب عدد المستندات التي جرى التعلّم منها؛ الاختبار على %Ln مستندًا منجزًا</numerusform>
            <numerusform>مقياس F1 بالمئة بحسب عدد المستندات التي جرى التعلّم منها؛ الاختبار على %Ln مستند منجز</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>F1 in per cent, exact and overlapping: suggestions against %Ln finished document(s)</source>
        <translation>
            <numerusform>مقياس F1 بالمئة، بالضبط وبالتداخل: لا مستندات منجزة تُقارن بها الاقتراحات</numerusform>
            <numerusform>مقياس F1 بالمئة، بالضبط وبالتداخل: الاقتراحات مقارنةً بمستند منجز واحد</numerusform>
            <numerusform>مقياس F1 بالمئة، بالضبط وبالتداخل: الاقتراحات مقارنةً بمستندين منجزين</numerusform>
            <numerusform>مقياس F1 بالمئة، بالضبط وبالتداخل: الاقتراحات مقارنةً بـ%Ln مستندات منجزة</numerusform>
            <numerusform>مقياس F1 بالمئة، بالضبط وبالتداخل: الاقتراحات مقارنةً بـ%Ln مستندًا منجزًا</numerusform>
            <numerusform>مقياس F1 بالمئة، بالضبط وبالتداخل: الاقتراحات مقارنةً بـ%Ln مستند منجز</numerusform>
        </translation>
    </message>
    <message>
        <source>F1 of quotes, and how many of those found lead to the right words, in per cent</source>
        <translation>مقياس F1 للأقوال، وكم مما عُثر عليه منها يقود إلى الألفاظ الصحيحة، بالمئة</translation>
    </message>
    <message>
        <source>F1 of relations, both ends of which must match, and zones of the right kind, in per cent</source>
        <translation>مقياس F1 للعلاقات التي يطابق طرفاها، والمناطق ذات النوع الصحيح، بالمئة</translation>
    </message>
    <message>
        <source>F1, exact</source>
        <translation>مقياس F1، بالضبط</translation>
    </message>
    <message>
        <source>F1, overlapping</source>
        <translation>مقياس F1، بالتداخل</translation>
    </message>
    <message>
        <source>Indirect quotes</source>
        <translation>الأقوال غير المباشرة</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>تعلّم من</translation>
    </message>
    <message>
        <source>Learning curve</source>
        <translation>منحنى التعلّم</translation>
    </message>
    <message>
        <source>None of the suggestions is right here. The table below has the counts.</source>
        <translation>لا اقتراح صحيحًا هنا. الأعداد في الجدول أدناه.</translation>
    </message>
    <message>
        <source>Nothing was right or wrong: the documents that were tested have no spans.</source>
        <translation>لا صواب ولا خطأ: ليس في المستندات التي جرى اختبارها مقاطع.</translation>
    </message>
    <message>
        <source>Overlapping, but not exact</source>
        <translation>بالتداخل لا بالضبط</translation>
    </message>
    <message>
        <source>Precision in per cent: how much of what each suggested is right</source>
        <translation>الدقة بالمئة: كم من اقتراحات كل مقترِح صحيح</translation>
    </message>
    <message>
        <source>Precision, exact</source>
        <translation>الدقة، بالضبط</translation>
    </message>
    <message>
        <source>Precision, overlapping</source>
        <translation>الدقة، بالتداخل</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>الأقوال</translation>
    </message>
    <message>
        <source>Recall, exact</source>
        <translation>الاستدعاء، بالضبط</translation>
    </message>
    <message>
        <source>Recall, overlapping</source>
        <translation>الاستدعاء، بالتداخل</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>العلاقة</translation>
    </message>
    <message>
        <source>Relations and zones</source>
        <translation>العلاقات والمناطق</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>المقترَح</translation>
    </message>
    <message>
        <source>Suggester</source>
        <translation>المقترِح</translation>
    </message>
    <message>
        <source>Suggesters</source>
        <translation>المقترِحات</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Zones, by characters</source>
        <translation>المناطق، بحسب الأحرف</translation>
    </message>
    <message>
        <source>all</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>cue of those found</source>
        <translation>لفظ ما عُثر عليه منها</translation>
    </message>
    <message>
        <source>relay of those found</source>
        <translation>ناقل ما عُثر عليه منها</translation>
    </message>
    <message>
        <source>source of those found</source>
        <translation>قائل ما عُثر عليه منها</translation>
    </message>
</context>
<context>
    <name>EvaluationWindow</name>
    <message>
        <source>&amp;Measure</source>
        <translation>&amp;قياس</translation>
    </message>
    <message>
        <source>A learning curve shows what suggestions gain from each document that you finish. Mark some documents as done (Ctrl+D), then press Measure.</source>
        <translation>يُظهر منحنى التعلّم ما تكسبه الاقتراحات من كل مستند تنجزه. عيّن حالة بعض المستندات منجزة (Ctrl+D)، ثم اضغط «قياس».</translation>
    </message>
    <message>
        <source>All differences</source>
        <translation>كل الفروق</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>كل الوسوم</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>الفروق</translation>
    </message>
    <message>
        <source>Evaluation of suggestions</source>
        <translation>تقويم الاقتراحات</translation>
    </message>
    <message>
        <source>Here you see how good suggestions are: they are compared with the documents that are marked as done (Ctrl+D), as if these were new. Press Measure to begin; with many documents it takes a while.</source>
        <translation>هنا ترى جودة الاقتراحات: تُقارن بالمستندات المعيّنة منجزة (Ctrl+D) كأنها جديدة. اضغط «قياس» للبدء؛ ومع كثرة المستندات يستغرق ذلك وقتًا.</translation>
    </message>
    <message>
        <source>How far measuring is</source>
        <translation>مدى تقدّم القياس</translation>
    </message>
    <message>
        <source>Kind of difference</source>
        <translation>نوع الفرق</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Learning curve</source>
        <translation>منحنى التعلّم</translation>
    </message>
    <message>
        <source>Least score of suggestions</source>
        <translation>أقل درجة للاقتراحات</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>يجري القياس…</translation>
    </message>
    <message>
        <source>Stopped. Press Measure to begin again.</source>
        <translation>أُوقف القياس. اضغط «قياس» للبدء من جديد.</translation>
    </message>
    <message>
        <source>Suggestions that score at &amp;least</source>
        <translation>الاقتراحات التي لا تقل در&amp;جتها عن</translation>
    </message>
    <message>
        <source>The project has changed since this was measured.</source>
        <translation>تغيّر المشروع منذ هذا القياس.</translation>
    </message>
    <message>
        <source>This was measured with another least score.</source>
        <translation>جرى هذا القياس بدرجة دنيا أخرى.</translation>
    </message>
    <message>
        <source>What was measured</source>
        <translation>ما جرى قياسه</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>لا مستندات</numerusform>
            <numerusform>مستند واحد</numerusform>
            <numerusform>مستندان</numerusform>
            <numerusform>%n مستندات</numerusform>
            <numerusform>%n مستندًا</numerusform>
            <numerusform>%n مستند</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>لا سجلات</numerusform>
            <numerusform>سجل واحد</numerusform>
            <numerusform>سجلان</numerusform>
            <numerusform>%n سجلات</numerusform>
            <numerusform>%n سجلًا</numerusform>
            <numerusform>%n سجل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation>
            <numerusform>لا علاقات</numerusform>
            <numerusform>علاقة واحدة</numerusform>
            <numerusform>علاقتان</numerusform>
            <numerusform>%n علاقات</numerusform>
            <numerusform>%n علاقة</numerusform>
            <numerusform>%n علاقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعًا</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;تصدير…</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;الصيغة</translation>
    </message>
    <message>
        <source>A folder (*);;A zip archive (*.zip)</source>
        <translation>مجلد (*);;أرشيف مضغوط ‎(*.zip)</translation>
    </message>
    <message>
        <source>Beside spans and their labels it holds: {parts}.</source>
        <translation>تحمل إلى جانب المقاطع ووسومها: {parts}.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>التصدير</translation>
    </message>
    <message>
        <source>Export as {format}</source>
        <translation>التصدير بصيغة {format}</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>الصيغ</translation>
    </message>
    <message>
        <source>It cannot hold: {parts}.</source>
        <translation>لا تستطيع أن تحمل: {parts}.</translation>
    </message>
    <message>
        <source>It counts tokens.</source>
        <translation>تعدّ الكلمات المقطّعة.</translation>
    </message>
    <message>
        <source>It holds spans and their labels.</source>
        <translation>تحمل المقاطع ووسومها.</translation>
    </message>
    <message>
        <source>Its offsets count UTF-16 units, as Java, JavaScript and Qt do.</source>
        <translation>مواضعها تعدّ وحدات UTF-16 كما تفعل Java وJavaScript وQt.</translation>
    </message>
    <message>
        <source>Its offsets count bytes of UTF-8.</source>
        <translation>مواضعها تعدّ بايتات UTF-8.</translation>
    </message>
    <message>
        <source>Its offsets count characters as Unicode has them.</source>
        <translation>مواضعها تعدّ المحارف كما هي في يونيكود.</translation>
    </message>
    <message>
        <source>Looking through the project…</source>
        <translation>يجري النظر في المشروع…</translation>
    </message>
    <message>
        <source>Looking through the project… {percent} %</source>
        <translation>يجري النظر في المشروع… {percent} ٪</translation>
    </message>
    <message>
        <source>Nothing of the project is chosen.</source>
        <translation>لم يُختر شيء من المشروع.</translation>
    </message>
    <message>
        <source>P&amp;ieces and labels</source>
        <translation>الق&amp;طع والوسوم</translation>
    </message>
    <message>
        <source>What is &amp;suggested too, in lists of its own</source>
        <translation>والمقت&amp;رحات أيضًا، في قوائم خاصة بها</translation>
    </message>
    <message>
        <source>What of the p&amp;roject</source>
        <translation>&amp;ماذا من المشروع</translation>
    </message>
    <message>
        <source>{counts}. Nothing is left out.</source>
        <translation>{counts}. لا يُترك شيء.</translation>
    </message>
    <message>
        <source>{counts}. This would be left out:</source>
        <translation>{counts}. سيُترك ما يلي:</translation>
    </message>
</context>
<context>
    <name>FamilyForm</name>
    <message>
        <source>Overlaps {family}</source>
        <translation>التراكب مع {family}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>across</source>
        <translation>متقاطعان</translation>
    </message>
    <message>
        <source>one in the other</source>
        <translation>أحدهما داخل الآخر</translation>
    </message>
    <message>
        <source>the same text</source>
        <translation>على النص نفسه</translation>
    </message>
</context>
<context>
    <name>FilterForm</name>
    <message>
        <source>&amp;Characters from</source>
        <translation>عدد ال&amp;أحرف من</translation>
    </message>
    <message>
        <source>&amp;Date from</source>
        <translation>ال&amp;تاريخ من</translation>
    </message>
    <message>
        <source>&amp;Flag</source>
        <translation>النقا&amp;ش</translation>
    </message>
    <message>
        <source>&amp;Work of</source>
        <translation>ال&amp;موسِّم</translation>
    </message>
    <message>
        <source>Clea&amp;r</source>
        <translation>إل&amp;غاء الكل</translation>
    </message>
    <message>
        <source>Clo&amp;se</source>
        <translation>إغلا&amp;ق</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>تصفية</translation>
    </message>
    <message>
        <source>How the text is looked for</source>
        <translation>كيفية البحث في النص</translation>
    </message>
    <message>
        <source>In the &amp;text</source>
        <translation>في ال&amp;نص</translation>
    </message>
    <message>
        <source>O&amp;utlet</source>
        <translation>&amp;جهة النشر</translation>
    </message>
    <message>
        <source>Su&amp;ggestions</source>
        <translation>الاقت&amp;راحات</translation>
    </message>
    <message>
        <source>With &amp;label</source>
        <translation>فيه ال&amp;وسم</translation>
    </message>
    <message>
        <source>With&amp;out label</source>
        <translation>&amp;ليس فيه الوسم</translation>
    </message>
    <message>
        <source>any</source>
        <translation>بلا شرط</translation>
    </message>
    <message>
        <source>anybody</source>
        <translation>أي موسِّم</translation>
    </message>
    <message>
        <source>as a regular expression</source>
        <translation>تعبيرًا نمطيًّا</translation>
    </message>
    <message>
        <source>exactly so</source>
        <translation>كما كُتب تمامًا</translation>
    </message>
    <message>
        <source>in any spelling</source>
        <translation>بأي كتابة</translation>
    </message>
    <message>
        <source>me</source>
        <translation>أنا</translation>
    </message>
    <message>
        <source>not to be discussed</source>
        <translation>ليس للنقاش</translation>
    </message>
    <message>
        <source>nothing to decide on</source>
        <translation>ليس فيه ما يُبتّ فيه</translation>
    </message>
    <message>
        <source>to</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>to be discussed</source>
        <translation>للنقاش</translation>
    </message>
    <message>
        <source>to decide on</source>
        <translation>فيه ما يُبتّ فيه</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message numerus="yes">
        <source>%n had the label already.</source>
        <translation>
            <numerusform>لم يكن لأي منها الوسم.</numerusform>
            <numerusform>كان الوسم من قبل على واحدة منها.</numerusform>
            <numerusform>كان الوسم من قبل على اثنتين منها.</numerusform>
            <numerusform>كان الوسم من قبل على %n منها.</numerusform>
            <numerusform>كان الوسم من قبل على %n منها.</numerusform>
            <numerusform>كان الوسم من قبل على %n منها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s) tagged. Undo takes them back.</source>
        <translation>
            <numerusform>لم توسم أي نتيجة.</numerusform>
            <numerusform>وُسمت نتيجة واحدة، ويمكن التراجع.</numerusform>
            <numerusform>وُسمت نتيجتان، ويمكن التراجع.</numerusform>
            <numerusform>وُسمت %n نتائج، ويمكن التراجع.</numerusform>
            <numerusform>وُسمت %n نتيجة، ويمكن التراجع.</numerusform>
            <numerusform>وُسمت %n نتيجة، ويمكن التراجع.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hits in names and metadata cannot be tagged: they are not in the text.</source>
        <translation>لا يمكن وسم نتائج الأسماء والبيانات الوصفية، فهي ليست في النص.</translation>
    </message>
    <message>
        <source>The hit is in what is said of the document, not in its text.</source>
        <translation>النتيجة في بيانات المستند لا في نصه.</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>A name is needed, without control characters.</source>
        <translation>يلزم اسم ليست فيه محارف تحكم.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>There is one with this name already.</source>
        <translation>يوجد غيره بهذا الاسم.</translation>
    </message>
</context>
<context>
    <name>FormMode</name>
    <message>
        <source>No span of this article names an entity yet.</source>
        <translation>لا مقطع في هذا المقال يدل على كيان بعد.</translation>
    </message>
    <message>
        <source>Still required: {names}</source>
        <translation>ما زال ينقص: {names}</translation>
    </message>
    <message>
        <source>back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>done</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>keep and go on</source>
        <translation>حفظ ومتابعة</translation>
    </message>
    <message>
        <source>number and unit</source>
        <translation>عدد ووحدة</translation>
    </message>
    <message>
        <source>required</source>
        <translation>إلزامية</translation>
    </message>
    <message>
        <source>{attribute} ({number} of {count})</source>
        <translation>{attribute} ({number} من {count})</translation>
    </message>
    <message>
        <source>{text} is no number for this field.</source>
        <translation>{text} ليس عددًا يصلح لهذا الحقل.</translation>
    </message>
</context>
<context>
    <name>FormsList</name>
    <message numerus="yes">
        <source>%n form(s)</source>
        <translation>
            <numerusform>لا صيغ</numerusform>
            <numerusform>صيغة واحدة</numerusform>
            <numerusform>صيغتان</numerusform>
            <numerusform>%n صيغ</numerusform>
            <numerusform>%n صيغة</numerusform>
            <numerusform>%n صيغة</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>ملف CSV…</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>الصيغ</translation>
    </message>
    <message>
        <source>Write the forms and their counts to a CSV file</source>
        <translation>كتابة الصيغ وأعدادها في ملف CSV</translation>
    </message>
</context>
<context>
    <name>FormsModel</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>لا مستندات</numerusform>
            <numerusform>مستند واحد</numerusform>
            <numerusform>مستندان</numerusform>
            <numerusform>%n مستندات</numerusform>
            <numerusform>%n مستندًا</numerusform>
            <numerusform>%n مستند</numerusform>
        </translation>
    </message>
    <message>
        <source>All forms</source>
        <translation>كل الصيغ</translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message>
        <source>Documents of the group</source>
        <translation>مستندات المجموعة</translation>
    </message>
    <message>
        <source>Groups of near-duplicates</source>
        <translation>مجموعات المستندات شبه المكررة</translation>
    </message>
</context>
<context>
    <name>GuideBrowser</name>
    <message>
        <source>Page of the guide</source>
        <translation>صفحة من الدليل</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>تقدّم</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>الدليل</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>لم يُعثر على شيء.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>بحث في الدليل</translation>
    </message>
    <message>
        <source>Search the guide (Ctrl+F)</source>
        <translation>بحث في الدليل (Ctrl+F)</translation>
    </message>
    <message>
        <source>This leads out of the guide, to {address}. Open it in the browser?</source>
        <translation>يخرج هذا الرابط من الدليل إلى {address}. هل يُفتح في المتصفح؟</translation>
    </message>
    <message>
        <source>{page} ▸ {heading}</source>
        <translation>{page} ◂ {heading}</translation>
    </message>
</context>
<context>
    <name>GuidelinePanel</name>
    <message>
        <source>Examples</source>
        <translation>أمثلة</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>الإرشادات</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Search the labels</source>
        <translation>بحث في الوسوم</translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>لا مستندات</numerusform>
            <numerusform>مستند واحد</numerusform>
            <numerusform>مستندان</numerusform>
            <numerusform>%n مستندات</numerusform>
            <numerusform>%n مستندًا</numerusform>
            <numerusform>%n مستند</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} من {total}</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>A detailed log also has names of files and projects, and words of articles, notes and searches where an error speaks of them. It is a file of its own on this machine and is sent nowhere; look through it before you pass it on. It is written until you switch it off.</source>
        <translation>في السجل المفصل أيضًا أسماء الملفات والمشاريع، وكلمات من المقالات والملاحظات وعمليات البحث حيث يذكرها خطأ. وهو ملف مستقل على هذا الجهاز لا يُرسل إلى أي مكان؛ فاقرأه قبل أن ترسله إلى أحد. وتستمر الكتابة فيه حتى توقفه.</translation>
    </message>
    <message>
        <source>Copied: versions, screen and the end of the log, without words of articles.</source>
        <translation>نُسخت الإصدارات وصفة الشاشة وآخر سجل التشغيل، بلا كلمات من المقالات.</translation>
    </message>
    <message>
        <source>Detailed log</source>
        <translation>السجل المفصل</translation>
    </message>
    <message>
        <source>Switch it on</source>
        <translation>تشغيله</translation>
    </message>
    <message>
        <source>The detailed log is off. Its file is still there.</source>
        <translation>توقف السجل المفصل، وملفه باقٍ.</translation>
    </message>
    <message>
        <source>The detailed log is on.</source>
        <translation>السجل المفصل يعمل.</translation>
    </message>
    <message>
        <source>The folder of the log cannot be written.</source>
        <translation>تتعذر الكتابة في مجلد سجل التشغيل.</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Choose a span to see who made it, and from what.</source>
        <translation>اختر مقطعًا لترى من أنشأه وكيف تغيّر.</translation>
    </message>
    <message>
        <source>Do again all that was undone up to this step</source>
        <translation>إعادة كل ما جرى التراجع عنه حتى هذه الخطوة</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Nothing has been done yet.</source>
        <translation>لم يُنفَّذ شيء بعد.</translation>
    </message>
    <message>
        <source>Redo to here</source>
        <translation>إعادة حتى هنا</translation>
    </message>
    <message>
        <source>The chosen span</source>
        <translation>المقطع المختار</translation>
    </message>
    <message>
        <source>This document</source>
        <translation>هذا المستند</translation>
    </message>
    <message>
        <source>Undo all that was done after this step</source>
        <translation>التراجع عن كل ما نُفّذ بعد هذه الخطوة</translation>
    </message>
    <message>
        <source>Undo to here</source>
        <translation>تراجع إلى هنا</translation>
    </message>
    <message>
        <source>Which steps are listed</source>
        <translation>الخطوات المعروضة</translation>
    </message>
    <message>
        <source>Whole project</source>
        <translation>المشروع كله</translation>
    </message>
    <message numerus="yes">
        <source>and %n more row(s)</source>
        <translation>
            <numerusform>ولا صفوف أخرى</numerusform>
            <numerusform>وصف واحد آخر</numerusform>
            <numerusform>وصفان آخران</numerusform>
            <numerusform>و%n صفوف أخرى</numerusform>
            <numerusform>و%n صفًا آخر</numerusform>
            <numerusform>و%n صف آخر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>&amp;Columns, with the first rows…</source>
        <translation>الأ&amp;عمدة مع الصفوف الأولى…</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>ا&amp;ستيراد</translation>
    </message>
    <message>
        <source>&amp;Labels:</source>
        <translation>ال&amp;وسوم:</translation>
    </message>
    <message>
        <source>Add them to the scheme</source>
        <translation>إضافتها إلى المخطط</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>كما هي</translation>
    </message>
    <message>
        <source>Ask about each name</source>
        <translation>السؤال عن كل اسم</translation>
    </message>
    <message>
        <source>By a file…</source>
        <translation>بحسب ملف…</translation>
    </message>
    <message>
        <source>Choose &amp;files…</source>
        <translation>اختيار &amp;ملفات…</translation>
    </message>
    <message>
        <source>Choose a f&amp;older…</source>
        <translation>اختيار م&amp;جلد…</translation>
    </message>
    <message>
        <source>Each file’s own</source>
        <translation>صيغة كل ملف</translation>
    </message>
    <message>
        <source>Fo&amp;rmat:</source>
        <translation>ال&amp;صيغة:</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>استيراد مجلد</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>استيراد ملفات</translation>
    </message>
    <message>
        <source>Import with options</source>
        <translation>استيراد بخيارات</translation>
    </message>
    <message>
        <source>Label mapping</source>
        <translation>مطابقة الوسوم</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>تركها</translation>
    </message>
    <message>
        <source>Mappings (*.toml);;All files (*)</source>
        <translation>ملفات المطابقة ‎(*.toml);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Names that the scheme &amp;lacks:</source>
        <translation>أسماء ليست في الم&amp;خطط:</translation>
    </message>
    <message>
        <source>Nothing is chosen yet.</source>
        <translation>لم يُختر شيء بعد.</translation>
    </message>
    <message>
        <source>Refuse their documents</source>
        <translation>رفض مستنداتها</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} ولا أكثر</numerusform>
            <numerusform>{names} وآخر</numerusform>
            <numerusform>{names} واثنان آخران</numerusform>
            <numerusform>{names} و%n أخرى</numerusform>
            <numerusform>{names} و%n آخر</numerusform>
            <numerusform>{names} و%n آخر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%n relation(s) of the type {name} were left out.</source>
        <translation>
            <numerusform>لم تُترك علاقة من النوع {name}.</numerusform>
            <numerusform>تُركت علاقة واحدة من النوع {name}.</numerusform>
            <numerusform>تُركت علاقتان من النوع {name}.</numerusform>
            <numerusform>تُركت %n علاقات من النوع {name}.</numerusform>
            <numerusform>تُركت %n علاقة من النوع {name}.</numerusform>
            <numerusform>تُركت %n علاقة من النوع {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) with the label {name} became the same as another.</source>
        <translation>
            <numerusform>لم يتطابق مقطع بالوسم {name} مع غيره.</numerusform>
            <numerusform>تطابق مقطع واحد بالوسم {name} مع غيره.</numerusform>
            <numerusform>تطابق مقطعان بالوسم {name} مع غيرهما.</numerusform>
            <numerusform>تطابقت %n مقاطع بالوسم {name} مع غيرها.</numerusform>
            <numerusform>تطابق %n مقطعًا بالوسم {name} مع غيره.</numerusform>
            <numerusform>تطابق %n مقطع بالوسم {name} مع غيره.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) with the label {name} were left out.</source>
        <translation>
            <numerusform>لم يُترك مقطع بالوسم {name}.</numerusform>
            <numerusform>تُرك مقطع واحد بالوسم {name}.</numerusform>
            <numerusform>تُرك مقطعان بالوسم {name}.</numerusform>
            <numerusform>تُركت %n مقاطع بالوسم {name}.</numerusform>
            <numerusform>تُرك %n مقطعًا بالوسم {name}.</numerusform>
            <numerusform>تُرك %n مقطع بالوسم {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of {name} were left out.</source>
        <translation>
            <numerusform>لم تُترك قيمة للسمة {name}.</numerusform>
            <numerusform>تُركت قيمة واحدة للسمة {name}.</numerusform>
            <numerusform>تُركت قيمتان للسمة {name}.</numerusform>
            <numerusform>تُركت %n قيم للسمة {name}.</numerusform>
            <numerusform>تُركت %n قيمة للسمة {name}.</numerusform>
            <numerusform>تُركت %n قيمة للسمة {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>All was imported; this should be known of it:</source>
        <translation>استُورد كل شيء؛ وهذا ما ينبغي معرفته عنه:</translation>
    </message>
    <message>
        <source>Not everything could be imported; everything else was:</source>
        <translation>تعذّر استيراد ما يلي، واستُورد كل ما عداه:</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>حفظ التقرير</translation>
    </message>
    <message>
        <source>Tables (*.csv);;JSON (*.json)</source>
        <translation>جداول ‎(*.csv);;JSON ‎(*.json)</translation>
    </message>
    <message numerus="yes">
        <source>The label {name} of %n document(s) was left out.</source>
        <translation>
            <numerusform>لم يُترك الوسم {name} لأي مستند.</numerusform>
            <numerusform>تُرك الوسم {name} لمستند واحد.</numerusform>
            <numerusform>تُرك الوسم {name} لمستندين.</numerusform>
            <numerusform>تُرك الوسم {name} لـ%n مستندات.</numerusform>
            <numerusform>تُرك الوسم {name} لـ%n مستندًا.</numerusform>
            <numerusform>تُرك الوسم {name} لـ%n مستند.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… ولا شيء آخر</numerusform>
            <numerusform>… وآخر</numerusform>
            <numerusform>… واثنان آخران</numerusform>
            <numerusform>… و%n أخرى</numerusform>
            <numerusform>… و%n آخر</numerusform>
            <numerusform>… و%n آخر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Document</source>
        <translation>المستند</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>المخفية</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>No hidden characters.</source>
        <translation>لا توجد أحرف مخفية.</translation>
    </message>
    <message>
        <source>No spans yet.</source>
        <translation>لا توجد مقاطع بعد.</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>المقاطع</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>لا شيء موجود من قبل</numerusform>
            <numerusform>واحد موجود من قبل</numerusform>
            <numerusform>اثنان موجودان من قبل</numerusform>
            <numerusform>%n موجودة من قبل</numerusform>
            <numerusform>%n موجودًا من قبل</numerusform>
            <numerusform>%n موجود من قبل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>لم يتغيّر شيء</numerusform>
            <numerusform>تغيّر واحد</numerusform>
            <numerusform>تغيّر اثنان</numerusform>
            <numerusform>تغيّرت %n</numerusform>
            <numerusform>تغيّر %n</numerusform>
            <numerusform>تغيّر %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) imported</source>
        <translation>
            <numerusform>لم يُستورد أي مستند</numerusform>
            <numerusform>استُورد مستند واحد</numerusform>
            <numerusform>استُورد مستندان</numerusform>
            <numerusform>استُوردت %n مستندات</numerusform>
            <numerusform>استُورد %n مستندًا</numerusform>
            <numerusform>استُورد %n مستند</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) met</source>
        <translation>
            <numerusform>لم يطابق أي مستند</numerusform>
            <numerusform>طابق مستند واحد</numerusform>
            <numerusform>طابق مستندان</numerusform>
            <numerusform>طابقت %n مستندات</numerusform>
            <numerusform>طابق %n مستندًا</numerusform>
            <numerusform>طابق %n مستند</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>لم يُرفض شيء</numerusform>
            <numerusform>رُفض واحد</numerusform>
            <numerusform>رُفض اثنان</numerusform>
            <numerusform>رُفض %n</numerusform>
            <numerusform>رُفض %n</numerusform>
            <numerusform>رُفض %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>لا ملاحظات</numerusform>
            <numerusform>ملاحظة واحدة</numerusform>
            <numerusform>ملاحظتان</numerusform>
            <numerusform>%n ملاحظات</numerusform>
            <numerusform>%n ملاحظة</numerusform>
            <numerusform>%n ملاحظة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) left out</source>
        <translation>
            <numerusform>لم يُترك شيء</numerusform>
            <numerusform>تُرك شيء واحد</numerusform>
            <numerusform>تُرك شيئان</numerusform>
            <numerusform>تُركت %n أشياء</numerusform>
            <numerusform>تُرك %n شيئًا</numerusform>
            <numerusform>تُرك %n شيء</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) were left out.</source>
        <translation>
            <numerusform>لم يُترك شيء.</numerusform>
            <numerusform>تُرك شيء واحد.</numerusform>
            <numerusform>تُرك شيئان.</numerusform>
            <numerusform>تُركت %n أشياء.</numerusform>
            <numerusform>تُرك %n شيئًا.</numerusform>
            <numerusform>تُرك %n شيء.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>لا مجهول</numerusform>
            <numerusform>واحد مجهول</numerusform>
            <numerusform>اثنان مجهولان</numerusform>
            <numerusform>%n مجهولة</numerusform>
            <numerusform>%n مجهولًا</numerusform>
            <numerusform>%n مجهول</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled. Nothing was left half-done.</source>
        <translation>أُلغي العمل، ولم يبقَ شيء غير مكتمل.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>الفحص</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>التصدير</translation>
    </message>
    <message numerus="yes">
        <source>Exported and verified: %n document(s).</source>
        <translation>
            <numerusform>اكتمل التصدير والتحقق: لا مستندات.</numerusform>
            <numerusform>اكتمل التصدير والتحقق: مستند واحد.</numerusform>
            <numerusform>اكتمل التصدير والتحقق: مستندان.</numerusform>
            <numerusform>اكتمل التصدير والتحقق: %n مستندات.</numerusform>
            <numerusform>اكتمل التصدير والتحقق: %n مستندًا.</numerusform>
            <numerusform>اكتمل التصدير والتحقق: %n مستند.</numerusform>
        </translation>
    </message>
    <message>
        <source>Finished: {verb}</source>
        <translation>اكتمل: {verb}</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>الاستيراد</translation>
    </message>
    <message>
        <source>Import metadata</source>
        <translation>استيراد بيانات وصفية</translation>
    </message>
    <message>
        <source>Left out of {format}: {what}</source>
        <translation>تُرك من {format}: {what}</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>الإصدار</translation>
    </message>
    <message numerus="yes">
        <source>Released and verified: %n document(s), version {version}, in {folder}</source>
        <translation>
            <numerusform>صدر الإصدار ودُقِّق: لا مستندات، رقم {version}، في {folder}</numerusform>
            <numerusform>صدر الإصدار ودُقِّق: مستند واحد، رقم {version}، في {folder}</numerusform>
            <numerusform>صدر الإصدار ودُقِّق: مستندان، رقم {version}، في {folder}</numerusform>
            <numerusform>صدر الإصدار ودُقِّق: %n مستندات، رقم {version}، في {folder}</numerusform>
            <numerusform>صدر الإصدار ودُقِّق: %n مستندًا، رقم {version}، في {folder}</numerusform>
            <numerusform>صدر الإصدار ودُقِّق: %n مستند، رقم {version}، في {folder}</numerusform>
        </translation>
    </message>
    <message>
        <source>The format or the choice left these out; the project has them all:</source>
        <translation>تركت الصيغة أو الاختيار ما يلي، وهو كله باقٍ في المشروع:</translation>
    </message>
    <message>
        <source>The project is in order: nothing wrong was found.</source>
        <translation>المشروع سليم: لم يُعثر على أي خطأ.</translation>
    </message>
    <message>
        <source>The release is made. This should be known:</source>
        <translation>صدر الإصدار. وينبغي أن يُعرف عنه ما يلي:</translation>
    </message>
    <message>
        <source>The scheme is changed. Undo brings the old one back.</source>
        <translation>تغيّر المخطط، والتراجع يعيد القديم.</translation>
    </message>
    <message>
        <source>These could not be imported; everything else was:</source>
        <translation>تعذّر استيراد ما يلي، واستُورد كل ما عداه:</translation>
    </message>
    <message>
        <source>This is wrong in the project:</source>
        <translation>في المشروع الأخطاء التالية:</translation>
    </message>
    <message numerus="yes">
        <source>Written: %n row(s).</source>
        <translation>
            <numerusform>اكتملت الكتابة: لا صفوف.</numerusform>
            <numerusform>اكتملت الكتابة: صف واحد.</numerusform>
            <numerusform>اكتملت الكتابة: صفان.</numerusform>
            <numerusform>اكتملت الكتابة: %n صفوف.</numerusform>
            <numerusform>اكتملت الكتابة: %n صفًا.</numerusform>
            <numerusform>اكتملت الكتابة: %n صف.</numerusform>
        </translation>
    </message>
    <message>
        <source>encodings: {names}</source>
        <translation>الترميزات: {names}</translation>
    </message>
    <message numerus="yes">
        <source>metadata added to %n document(s)</source>
        <translation>
            <numerusform>لم تُضف بيانات وصفية إلى أي مستند</numerusform>
            <numerusform>أُضيفت بيانات وصفية إلى مستند واحد</numerusform>
            <numerusform>أُضيفت بيانات وصفية إلى مستندين</numerusform>
            <numerusform>أُضيفت بيانات وصفية إلى %n مستندات</numerusform>
            <numerusform>أُضيفت بيانات وصفية إلى %n مستندًا</numerusform>
            <numerusform>أُضيفت بيانات وصفية إلى %n مستند</numerusform>
        </translation>
    </message>
    <message>
        <source>stopped; undo takes them out again</source>
        <translation>أُوقف الاستيراد، ويمكن التراجع عما استُورد</translation>
    </message>
    <message numerus="yes">
        <source>suggestions added to %n document(s)</source>
        <translation>
            <numerusform>لم تُضف اقتراحات</numerusform>
            <numerusform>أُضيفت اقتراحات إلى مستند واحد</numerusform>
            <numerusform>أُضيفت اقتراحات إلى مستندين</numerusform>
            <numerusform>أُضيفت اقتراحات إلى %n مستندات</numerusform>
            <numerusform>أُضيفت اقتراحات إلى %n مستندًا</numerusform>
            <numerusform>أُضيفت اقتراحات إلى %n مستند</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>work added to %n document(s)</source>
        <translation>
            <numerusform>لم يُضَف عمل إلى أي مستند</numerusform>
            <numerusform>أُضيف عمل إلى مستند واحد</numerusform>
            <numerusform>أُضيف عمل إلى مستندين</numerusform>
            <numerusform>أُضيف عمل إلى %n مستندات</numerusform>
            <numerusform>أُضيف عمل إلى %n مستندًا</numerusform>
            <numerusform>أُضيف عمل إلى %n مستند</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… ولا شيء غيرها</numerusform>
            <numerusform>… وواحد غيرها</numerusform>
            <numerusform>… واثنان غيرها</numerusform>
            <numerusform>… و%n غيرها</numerusform>
            <numerusform>… و%n غيرها</numerusform>
            <numerusform>… و%n غيرها</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jump</name>
    <message>
        <source>Extend to the word…</source>
        <translation>التوسيع إلى كلمة…</translation>
    </message>
    <message>
        <source>Go to the word…</source>
        <translation>الانتقال إلى كلمة…</translation>
    </message>
    <message>
        <source>Type the letters above it.</source>
        <translation>اكتب الحروف التي فوقها.</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>take a letter back</source>
        <translation>حذف حرف</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Action</source>
        <translation>الإجراء</translation>
    </message>
    <message>
        <source>Alt + drag</source>
        <translation>Alt + سحب</translation>
    </message>
    <message>
        <source>Any label in addition to the chosen span</source>
        <translation>أي وسم إضافي فوق المقطع المختار</translation>
    </message>
    <message>
        <source>Choose a span; again: the next that has no room for a label</source>
        <translation>اختيار المقطع، وبالتكرار التالي الذي لا متسع لوسمه</translation>
    </message>
    <message>
        <source>Choose the span under the pointer; again: the one around it</source>
        <translation>اختيار المقطع تحت المؤشر، وبالتكرار المقطع المحيط به</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>نقرة</translation>
    </message>
    <message>
        <source>Click on its label</source>
        <translation>نقرة على وسمه</translation>
    </message>
    <message>
        <source>Ctrl + wheel</source>
        <translation>Ctrl + عجلة الفأرة</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>نقرة مزدوجة</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Drag from its label</source>
        <translation>سحب من وسمه</translation>
    </message>
    <message>
        <source>Extend the selection</source>
        <translation>توسيع التحديد</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Labels: tag the selection, or change the chosen span</source>
        <translation>الوسوم: وسم التحديد، أو تغيير وسم المقطع المختار</translation>
    </message>
    <message>
        <source>Larger or smaller text</source>
        <translation>تكبير النص أو تصغيره</translation>
    </message>
    <message>
        <source>Link a span with another</source>
        <translation>ربط مقطع بآخر</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>الفأرة</translation>
    </message>
    <message>
        <source>Select a word, also inside a span</source>
        <translation>تحديد كلمة، ولو داخل مقطع</translation>
    </message>
    <message>
        <source>Select exactly</source>
        <translation>تحديد دقيق بالأحرف</translation>
    </message>
    <message>
        <source>Select whole words</source>
        <translation>تحديد كلمات كاملة</translation>
    </message>
    <message>
        <source>Shift + click</source>
        <translation>Shift + نقرة</translation>
    </message>
    <message>
        <source>Shift + its key</source>
        <translation>Shift + مفتاح الوسم</translation>
    </message>
</context>
<context>
    <name>KindsList</name>
    <message>
        <source>All kinds</source>
        <translation>كل الأنواع</translation>
    </message>
    <message>
        <source>Kinds of finding</source>
        <translation>أنواع المآخذ</translation>
    </message>
    <message>
        <source>{kind}: {count}</source>
        <translation>{kind}: {count}</translation>
    </message>
</context>
<context>
    <name>LabelColorDialog</name>
    <message>
        <source>As in the &amp;scheme</source>
        <translation>كما في ال&amp;مخطط</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>Colour of a label</source>
        <translation>لون الوسم</translation>
    </message>
    <message>
        <source>{label} for you alone; the project stays as it is.</source>
        <translation>{label} لك وحدك؛ يبقى المشروع كما هو.</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>أمثلة</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>العائلة</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>الإرشادات</translation>
    </message>
    <message>
        <source>One example a line, ⟦ and ⟧ around the span</source>
        <translation>مثال في كل سطر، والمقطع بين ⟦ و⟧</translation>
    </message>
    <message>
        <source>Proclitics</source>
        <translation>السوابق</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>as the scheme says</source>
        <translation>كما في المخطط</translation>
    </message>
    <message>
        <source>inside the span</source>
        <translation>داخل المقطع</translation>
    </message>
    <message>
        <source>on either side</source>
        <translation>داخله أو خارجه</translation>
    </message>
    <message>
        <source>outside the span</source>
        <translation>خارج المقطع</translation>
    </message>
    <message>
        <source>{key} has another meaning in the window.</source>
        <translation>للمفتاح {key} عمل آخر في النافذة.</translation>
    </message>
    <message>
        <source>{key} is the key of {label}.</source>
        <translation>المفتاح {key} للوسم {label}.</translation>
    </message>
</context>
<context>
    <name>LabelStrip</name>
    <message>
        <source>Colour for me…</source>
        <translation>اللون عندي…</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
</context>
<context>
    <name>LexiconDialog</name>
    <message numerus="yes">
        <source>%n line(s) of the lexicons cannot be used; all others are:</source>
        <translation>
            <numerusform>لا سطر في المعاجم يتعذر استعماله:</numerusform>
            <numerusform>سطر واحد في المعاجم يتعذر استعماله، ويُستعمل ما سواه:</numerusform>
            <numerusform>سطران في المعاجم يتعذر استعمالهما، ويُستعمل ما سواهما:</numerusform>
            <numerusform>%n أسطر في المعاجم يتعذر استعمالها، ويُستعمل ما سواها:</numerusform>
            <numerusform>%n سطرًا في المعاجم يتعذر استعمالها، ويُستعمل ما سواها:</numerusform>
            <numerusform>%n سطر في المعاجم يتعذر استعمالها، ويُستعمل ما سواها:</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>إ&amp;ضافة…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;تغيير…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>إ&amp;زالة</translation>
    </message>
    <message>
        <source>&amp;Take it back</source>
        <translation>ت&amp;راجع</translation>
    </message>
    <message>
        <source>Add words</source>
        <translation>إضافة كلمات</translation>
    </message>
    <message>
        <source>Change the entry</source>
        <translation>تغيير المدخل</translation>
    </message>
    <message>
        <source>Every line of the lexicons can be used.</source>
        <translation>كل أسطر المعاجم صالحة للاستعمال.</translation>
    </message>
    <message>
        <source>Kept: {words}</source>
        <translation>حُفظ: {words}</translation>
    </message>
    <message>
        <source>My lexicon</source>
        <translation>معجمي</translation>
    </message>
    <message>
        <source>No program opens folders here. It is {folder}</source>
        <translation>لا برنامج هنا يفتح المجلدات. المجلد هو {folder}</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <source>Removed: {words}</source>
        <translation>أُزيل: {words}</translation>
    </message>
    <message>
        <source>The lexicon is as it was before.</source>
        <translation>عاد المعجم كما كان.</translation>
    </message>
    <message>
        <source>This line of {file} says more than fits here; change it in the file, line {line}.</source>
        <translation>في هذا السطر من {file} أكثر مما يتسع له المكان هنا؛ غيّره في الملف، في السطر {line}.</translation>
    </message>
    <message>
        <source>Those of the program, to be read only:</source>
        <translation>ملفات البرنامج، للقراءة فقط:</translation>
    </message>
    <message>
        <source>What you want always, or never, to be suggested, in all of your projects. It is kept in files.</source>
        <translation>ما تريد اقتراحه دائمًا، أو ألا يُقترح أبدًا، في كل مشاريعك. يُحفظ في ملفات.</translation>
    </message>
    <message>
        <source>Your files:</source>
        <translation>ملفاتك:</translation>
    </message>
</context>
<context>
    <name>LexiconRoom</name>
    <message>
        <source>Always suggest these words</source>
        <translation>اقتراح هذه الكلمات دائمًا</translation>
    </message>
    <message>
        <source>Take it &amp;back</source>
        <translation>ترا&amp;جع</translation>
    </message>
    <message>
        <source>Your lexicon is as it was before.</source>
        <translation>عاد معجمك كما كان.</translation>
    </message>
    <message>
        <source>{words} will always be suggested as {label}.</source>
        <translation>ستُقترح {words} دائمًا بوسم {label}.</translation>
    </message>
    <message>
        <source>{words} will never be suggested again.</source>
        <translation>لن تُقترح {words} بعد الآن أبدًا.</translation>
    </message>
</context>
<context>
    <name>Licences</name>
    <message>
        <source>Components</source>
        <translation>المكوّنات</translation>
    </message>
    <message>
        <source>Find a name or a licence</source>
        <translation>ابحث عن اسم أو رخصة</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>الرخصة</translation>
    </message>
</context>
<context>
    <name>LinkDrag</name>
    <message>
        <source>Let go over one of the outlined spans.</source>
        <translation>أفلت فوق أحد المقاطع ذات الإطار.</translation>
    </message>
    <message>
        <source>Link with…</source>
        <translation>الربط بمقطع…</translation>
    </message>
    <message>
        <source>There is no span to link with at that place.</source>
        <translation>لا مقطع هناك يمكن الربط به.</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>{source} and {target} cannot be linked, or are linked already.</source>
        <translation>لا يمكن الربط بين {source} و{target}، أو هما مرتبطان من قبل.</translation>
    </message>
</context>
<context>
    <name>LinkMode</name>
    <message>
        <source>A relation, or the letters above a span:</source>
        <translation>اختر علاقة، أو اكتب الحروف التي فوق مقطع:</translation>
    </message>
    <message>
        <source>How is it linked with {surface}?</source>
        <translation>ما علاقته بالمقطع {surface}؟</translation>
    </message>
    <message>
        <source>Link {surface}</source>
        <translation>ربط {surface}</translation>
    </message>
    <message>
        <source>Linked: {relation}</source>
        <translation>رُبط المقطعان: {relation}</translation>
    </message>
    <message>
        <source>Type the letters above the span, or click it.</source>
        <translation>اكتب الحروف التي فوق المقطع، أو انقره.</translation>
    </message>
    <message>
        <source>another relation</source>
        <translation>علاقة أخرى</translation>
    </message>
    <message>
        <source>another span</source>
        <translation>مقطع آخر</translation>
    </message>
    <message>
        <source>done</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>خروج</translation>
    </message>
</context>
<context>
    <name>LogDialog</name>
    <message>
        <source>&amp;Copy all</source>
        <translation>&amp;نسخ الكل</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>سجل التشغيل</translation>
    </message>
    <message>
        <source>Nothing has been logged yet.</source>
        <translation>لم يُسجَّل شيء بعد.</translation>
    </message>
    <message>
        <source>The detailed log, which has those words, too:</source>
        <translation>السجل المفصل، وفيه تلك الكلمات أيضًا:</translation>
    </message>
    <message>
        <source>The file:</source>
        <translation>الملف:</translation>
    </message>
    <message>
        <source>What the program did and how long it took. It stays on this machine, and has no words of articles, notes or searches and no names of files; where one would stand there is a number such as #1a2b3c4d.</source>
        <translation>ما فعله البرنامج وكم استغرق. يبقى السجل على هذا الجهاز، وليس فيه شيء من كلمات المقالات والملاحظات وعمليات البحث ولا أسماء ملفات؛ وحيث كان سيرد شيء منها يرد رقم مثل ‎#1a2b3c4d.</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message numerus="yes">
        <source>%n document(s) changed. Undo takes it back.</source>
        <translation>
            <numerusform>لم يتغير أي مستند.</numerusform>
            <numerusform>تغيّر مستند واحد. يمكن التراجع.</numerusform>
            <numerusform>تغيّر مستندان. يمكن التراجع.</numerusform>
            <numerusform>تغيّرت %n مستندات. يمكن التراجع.</numerusform>
            <numerusform>تغيّر %n مستندًا. يمكن التراجع.</numerusform>
            <numerusform>تغيّر %n مستند. يمكن التراجع.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) marked: {status}. Undo takes it back.</source>
        <translation>
            <numerusform>لم تتغير حالة أي مستند إلى: {status}.</numerusform>
            <numerusform>صارت حالة مستند واحد: {status}. يمكن التراجع.</numerusform>
            <numerusform>صارت حالة مستندين: {status}. يمكن التراجع.</numerusform>
            <numerusform>صارت حالة %n مستندات: {status}. يمكن التراجع.</numerusform>
            <numerusform>صارت حالة %n مستندًا: {status}. يمكن التراجع.</numerusform>
            <numerusform>صارت حالة %n مستند: {status}. يمكن التراجع.</numerusform>
        </translation>
    </message>
    <message>
        <source>No document is selected.</source>
        <translation>لم يُحدَّد أي مستند.</translation>
    </message>
</context>
<context>
    <name>MentionsTable</name>
    <message>
        <source>Entity</source>
        <translation>الكيان</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>الذكر</translation>
    </message>
    <message>
        <source>No mentions yet.</source>
        <translation>لا ذكر لها بعد.</translation>
    </message>
    <message>
        <source>Weapons and technology</source>
        <translation>الأسلحة والتقنيات</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
</context>
<context>
    <name>MessageLine</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>MetadataForm</name>
    <message>
        <source>Add a field: its name</source>
        <translation>أضف حقلًا: اسمه</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>نسخ الرابط</translation>
    </message>
</context>
<context>
    <name>MetadataModel</name>
    <message>
        <source>Document</source>
        <translation>المستند</translation>
    </message>
</context>
<context>
    <name>MetadataTable</name>
    <message numerus="yes">
        <source>%n document(s), as in the list of documents</source>
        <translation>
            <numerusform>لا مستندات، كما في قائمة المستندات</numerusform>
            <numerusform>مستند واحد، كما في قائمة المستندات</numerusform>
            <numerusform>مستندان، كما في قائمة المستندات</numerusform>
            <numerusform>%n مستندات، كما في قائمة المستندات</numerusform>
            <numerusform>%n مستندًا، كما في قائمة المستندات</numerusform>
            <numerusform>%n مستند، كما في قائمة المستندات</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a column for a new field (Alt+Insert)</source>
        <translation>إضافة عمود لحقل جديد (Alt+Insert)</translation>
    </message>
    <message>
        <source>Add a field…</source>
        <translation>إضافة حقل…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>إفراغ</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>تعبئة إلى الأسفل</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>البيانات الوصفية</translation>
    </message>
    <message>
        <source>Name of the new field:</source>
        <translation>اسم الحقل الجديد:</translation>
    </message>
    <message>
        <source>New name of the field {field}:</source>
        <translation>الاسم الجديد للحقل {field}:</translation>
    </message>
    <message>
        <source>No documents yet. Import articles, and their metadata can be edited here.</source>
        <translation>لا مستندات بعد. استورد مقالات لتحرّر بياناتها الوصفية هنا.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>لصق</translation>
    </message>
    <message>
        <source>Remove the field {field}</source>
        <translation>إزالة الحقل {field}</translation>
    </message>
    <message>
        <source>Rename the field {field}…</source>
        <translation>تغيير اسم الحقل {field}…</translation>
    </message>
    <message>
        <source>The field {field} is removed. Undo brings it back.</source>
        <translation>أُزيل الحقل {field}. يعيده التراجع.</translation>
    </message>
</context>
<context>
    <name>ModelForm</name>
    <message>
        <source>&amp;Choose…</source>
        <translation>ا&amp;ختر…</translation>
    </message>
    <message>
        <source>Choose a folder with a token-classification model: config.json, tokenizer.json and its weights.</source>
        <translation>اختر مجلدا فيه نموذج لتصنيف الرموز: الملفان config.json وtokenizer.json، وأوزان النموذج.</translation>
    </message>
    <message>
        <source>Folder of the model</source>
        <translation>مجلد النموذج</translation>
    </message>
    <message>
        <source>Label for {kind}</source>
        <translation>وسم {kind}</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>يُترك</translation>
    </message>
    <message>
        <source>What the model finds, and the label that it gets:</source>
        <translation>ما يجده النموذج، والوسم الذي يأخذه:</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>From a file…</source>
        <translation>من ملف…</translation>
    </message>
    <message>
        <source>Label &amp;scheme:</source>
        <translation>م&amp;خطط الوسوم:</translation>
    </message>
    <message>
        <source>Label scheme</source>
        <translation>مخطط الوسوم</translation>
    </message>
    <message>
        <source>Label schemes (*.toml);;All files (*)</source>
        <translation>مخططات الوسوم ‎(*.toml);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>مشروع جديد</translation>
    </message>
</context>
<context>
    <name>NumbersTable</name>
    <message>
        <source>Copy the numbers</source>
        <translation>نسخ الأعداد</translation>
    </message>
    <message>
        <source>Numbers of the chart</source>
        <translation>أعداد الرسم البياني</translation>
    </message>
</context>
<context>
    <name>OccurrencesTable</name>
    <message numerus="yes">
        <source>%n other occurrence(s) to tag</source>
        <translation>
            <numerusform>لا نظائر لوسمها</numerusform>
            <numerusform>نظير واحد لوسمه</numerusform>
            <numerusform>نظيران لوسمهما</numerusform>
            <numerusform>%n نظائر لوسمها</numerusform>
            <numerusform>%n نظيرًا لوسمها</numerusform>
            <numerusform>%n نظير لوسمها</numerusform>
        </translation>
    </message>
    <message>
        <source>Any spelling</source>
        <translation>أي كتابة</translation>
    </message>
    <message>
        <source>How alike the spelling must be</source>
        <translation>مدى تطابق الكتابة</translation>
    </message>
    <message>
        <source>Looking for {words}…</source>
        <translation>جارٍ البحث عن {words}…</translation>
    </message>
    <message>
        <source>No other occurrence in the project.</source>
        <translation>لا نظير آخر في المشروع.</translation>
    </message>
    <message>
        <source>No other occurrence in this document. V looks in the whole project.</source>
        <translation>لا نظير آخر في هذا المستند. اضغط V للبحث في المشروع كله.</translation>
    </message>
    <message>
        <source>Occurrences</source>
        <translation>النظائر</translation>
    </message>
    <message>
        <source>Same letters</source>
        <translation>الحروف نفسها</translation>
    </message>
    <message>
        <source>Tag (Enter)</source>
        <translation>وسم (Enter)</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>تأشير الكل</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>إلغاء التأشير</translation>
    </message>
    <message>
        <source>Usual spellings</source>
        <translation>الكتابات المعتادة</translation>
    </message>
</context>
<context>
    <name>Occurring</name>
    <message numerus="yes">
        <source>%n occurrence(s) tagged. Undo takes them back.</source>
        <translation>
            <numerusform>لم يُوسم أي نظير.</numerusform>
            <numerusform>وُسم نظير واحد، والتراجع يلغيه.</numerusform>
            <numerusform>وُسم نظيران، والتراجع يلغيهما.</numerusform>
            <numerusform>وُسمت %n نظائر، والتراجع يلغيها.</numerusform>
            <numerusform>وُسم %n نظيرًا، والتراجع يلغيها.</numerusform>
            <numerusform>وُسم %n نظير، والتراجع يلغيها.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenProject</name>
    <message>
        <source>Write the table</source>
        <translation>كتابة الجدول</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>A pattern over the text as it is: . any character, * any number, \b the edge of a word…</source>
        <translation>نمط يطابق النص كما هو: . أي محرف، * أي عدد، \b حدّ الكلمة…</translation>
    </message>
    <message>
        <source>All text</source>
        <translation>كل النص</translation>
    </message>
    <message>
        <source>Any spelling</source>
        <translation>أي كتابة</translation>
    </message>
    <message>
        <source>Article without boilerplate</source>
        <translation>المقال دون الحشو</translation>
    </message>
    <message>
        <source>Besides, أ إ آ ٱ count as ا, final ى as ي, ة as ه.</source>
        <translation>وفوق ذلك تُعدّ أ إ آ ٱ كالألف ا، وى الأخيرة كالياء ي، وة كالهاء ه.</translation>
    </message>
    <message>
        <source>Besides, ؤ counts as و, ئ as ي, ء does not count; چ پ گ ڤ ژ count as ج ب غ ف ز.</source>
        <translation>وفوق ذلك تُعدّ ؤ كالواو، وئ كالياء، ولا عبرة بالهمزة المفردة ء، وتُعدّ چ پ گ ڤ ژ مثل ج ب غ ف ز.</translation>
    </message>
    <message>
        <source>Exactly as typed</source>
        <translation>كما كُتب تمامًا</translation>
    </message>
    <message>
        <source>How alike the spelling must be</source>
        <translation>مدى تطابق الكتابة</translation>
    </message>
    <message>
        <source>Look only within spans with a label</source>
        <translation>البحث داخل مقاطع لها وسم معيّن</translation>
    </message>
    <message>
        <source>Names and metadata</source>
        <translation>الأسماء والبيانات الوصفية</translation>
    </message>
    <message>
        <source>Not in the text: in the names of documents, outlet, date…</source>
        <translation>ليس في النص، بل في أسماء المستندات وجهة النشر والتاريخ…</translation>
    </message>
    <message>
        <source>Only mine</source>
        <translation>مقاطعي فقط</translation>
    </message>
    <message>
        <source>Only whole words; the letters و ف ب ك ل س and an article may be joined before them.</source>
        <translation>الكلمات الكاملة فقط، وقد تتصل بأولها حروف و ف ب ك ل س وأل التعريف.</translation>
    </message>
    <message>
        <source>Only within spans</source>
        <translation>داخل المقاطع فقط</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>تعبير نمطي</translation>
    </message>
    <message>
        <source>Same letters</source>
        <translation>الحروف نفسها</translation>
    </message>
    <message>
        <source>Spans…</source>
        <translation>المقاطع…</translation>
    </message>
    <message>
        <source>The very characters: every mark, hamza and invisible character counts.</source>
        <translation>المحارف نفسها: كل حركة وهمزة ومحرف خفي معتبر.</translation>
    </message>
    <message>
        <source>Title and body only</source>
        <translation>العنوان والمتن فقط</translation>
    </message>
    <message>
        <source>Usual spellings</source>
        <translation>الكتابات المعتادة</translation>
    </message>
    <message>
        <source>Vowel marks, tatweel, invisible and presentation characters do not count; Persian ک ی ہ, digits, quotation marks, Latin capitals count as the usual ones.</source>
        <translation>لا عبرة بالتشكيل والتطويل والمحارف الخفية وأشكال العرض، وتُعدّ الحروف الفارسية ک ی ہ والأرقام وعلامات الاقتباس والحروف اللاتينية الكبيرة كنظائرها المعتادة.</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>مكان البحث</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>كلمات كاملة</translation>
    </message>
</context>
<context>
    <name>OptionsForm</name>
    <message>
        <source>Choose: {what}</source>
        <translation>اختيار: {what}</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Nothing has to be chosen for this format.</source>
        <translation>لا شيء يُختار لهذه الصيغة.</translation>
    </message>
</context>
<context>
    <name>OtherForm</name>
    <message>
        <source>Options, one a line</source>
        <translation>الخيارات، كل منها في سطر</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Labels of documents</source>
        <translation>وسوم المستندات</translation>
    </message>
    <message>
        <source>Parts of the scheme</source>
        <translation>أجزاء المخطط</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>العلاقات</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>المخطط</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Actions</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <source>Do what? Some letters of its name, in Arabic or English</source>
        <translation>ماذا تريد؟ اكتب بعض حروف اسمه بالعربية أو الإنجليزية</translation>
    </message>
    <message>
        <source>No action is called that.</source>
        <translation>لا أمر بهذا الاسم.</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Drag to move the panel, double-click to take it out of the window</source>
        <translation>اسحب لنقل اللوحة، وانقر نقرًا مزدوجًا لإخراجها من النافذة</translation>
    </message>
    <message>
        <source>Fold the panel {title}</source>
        <translation>طيّ لوحة {title}</translation>
    </message>
    <message>
        <source>Fold this panel</source>
        <translation>طيّ هذه اللوحة</translation>
    </message>
</context>
<context>
    <name>PartBar</name>
    <message>
        <source>&amp;Attribute of this label</source>
        <translation>&amp;خاصية لهذا الوسم</translation>
    </message>
    <message>
        <source>&amp;Family</source>
        <translation>&amp;عائلة</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;وسم</translation>
    </message>
    <message>
        <source>&amp;Relation</source>
        <translation>علا&amp;قة</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>أسفل</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>تكرار</translation>
    </message>
    <message>
        <source>Label of &amp;documents</source>
        <translation>وسم لل&amp;مستندات</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>أعلى</translation>
    </message>
</context>
<context>
    <name>PartWords</name>
    <message numerus="yes">
        <source>%n attribute(s)</source>
        <translation>
            <numerusform>لا سمات</numerusform>
            <numerusform>سمة واحدة</numerusform>
            <numerusform>سمتان</numerusform>
            <numerusform>%n سمات</numerusform>
            <numerusform>%n سمة</numerusform>
            <numerusform>%n سمة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) that the format cannot hold</source>
        <translation>
            <numerusform>لا محارف لا تحملها الصيغة</numerusform>
            <numerusform>محرف واحد لا تحمله الصيغة</numerusform>
            <numerusform>محرفان لا تحملهما الصيغة</numerusform>
            <numerusform>%n محارف لا تحملها الصيغة</numerusform>
            <numerusform>%n محرفًا لا تحمله الصيغة</numerusform>
            <numerusform>%n محرف لا تحمله الصيغة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) of documents</source>
        <translation>
            <numerusform>لا وسوم للمستندات</numerusform>
            <numerusform>وسم مستند واحد</numerusform>
            <numerusform>وسمان للمستندات</numerusform>
            <numerusform>%n وسوم للمستندات</numerusform>
            <numerusform>%n وسمًا للمستندات</numerusform>
            <numerusform>%n وسم للمستندات</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) to entities</source>
        <translation>
            <numerusform>لا روابط بكيانات</numerusform>
            <numerusform>رابط واحد بكيان</numerusform>
            <numerusform>رابطان بكيانات</numerusform>
            <numerusform>%n روابط بكيانات</numerusform>
            <numerusform>%n رابطًا بكيانات</numerusform>
            <numerusform>%n رابط بكيانات</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>لا ملاحظات</numerusform>
            <numerusform>ملاحظة واحدة</numerusform>
            <numerusform>ملاحظتان</numerusform>
            <numerusform>%n ملاحظات</numerusform>
            <numerusform>%n ملاحظة</numerusform>
            <numerusform>%n ملاحظة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation>
            <numerusform>لا علاقات</numerusform>
            <numerusform>علاقة واحدة</numerusform>
            <numerusform>علاقتان</numerusform>
            <numerusform>%n علاقات</numerusform>
            <numerusform>%n علاقة</numerusform>
            <numerusform>%n علاقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s) between different pieces</source>
        <translation>
            <numerusform>لا علاقات بين أجزاء مختلفة</numerusform>
            <numerusform>علاقة واحدة بين أجزاء مختلفة</numerusform>
            <numerusform>علاقتان بين أجزاء مختلفة</numerusform>
            <numerusform>%n علاقات بين أجزاء مختلفة</numerusform>
            <numerusform>%n علاقة بين أجزاء مختلفة</numerusform>
            <numerusform>%n علاقة بين أجزاء مختلفة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) in several pieces</source>
        <translation>
            <numerusform>لا مقاطع من عدة قطع</numerusform>
            <numerusform>مقطع واحد من عدة قطع</numerusform>
            <numerusform>مقطعان من عدة قطع</numerusform>
            <numerusform>%n مقاطع من عدة قطع</numerusform>
            <numerusform>%n مقطعًا من عدة قطع</numerusform>
            <numerusform>%n مقطع من عدة قطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) that begin or end inside a token</source>
        <translation>
            <numerusform>لا مقاطع حدّه داخل كلمة مقطّعة</numerusform>
            <numerusform>مقطع واحد حدّه داخل كلمة مقطّعة</numerusform>
            <numerusform>مقطعان حدودهما داخل كلمة مقطّعة</numerusform>
            <numerusform>%n مقاطع حدودها داخل كلمة مقطّعة</numerusform>
            <numerusform>%n مقطعًا حدوده داخل كلمة مقطّعة</numerusform>
            <numerusform>%n مقطع حدوده داخل كلمة مقطّعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) that reach into text that is cut out</source>
        <translation>
            <numerusform>لا مقاطع تمتد إلى نص محذوف</numerusform>
            <numerusform>مقطع واحد يمتد إلى نص محذوف</numerusform>
            <numerusform>مقطعان يمتدان إلى نص محذوف</numerusform>
            <numerusform>%n مقاطع تمتد إلى نص محذوف</numerusform>
            <numerusform>%n مقطعًا يمتد إلى نص محذوف</numerusform>
            <numerusform>%n مقطع يمتد إلى نص محذوف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) that the table is not about</source>
        <translation>
            <numerusform>لا مقاطع خارج موضوع الجدول</numerusform>
            <numerusform>مقطع واحد خارج موضوع الجدول</numerusform>
            <numerusform>مقطعان خارج موضوع الجدول</numerusform>
            <numerusform>%n مقاطع خارج موضوع الجدول</numerusform>
            <numerusform>%n مقطعًا خارج موضوع الجدول</numerusform>
            <numerusform>%n مقطع خارج موضوع الجدول</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) within or across longer ones</source>
        <translation>
            <numerusform>لا مقاطع داخل أطول منها أو متقاطعة معها</numerusform>
            <numerusform>مقطع واحد داخل أطول منه أو متقاطع معه</numerusform>
            <numerusform>مقطعان داخل أطول منهما أو متقاطعان معه</numerusform>
            <numerusform>%n مقاطع داخل أطول منها أو متقاطعة معها</numerusform>
            <numerusform>%n مقطعًا داخل أطول منه أو متقاطعًا معه</numerusform>
            <numerusform>%n مقطع داخل أطول منه أو متقاطع معه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>لا مقترحات</numerusform>
            <numerusform>مقترح واحد</numerusform>
            <numerusform>مقترحان</numerusform>
            <numerusform>%n مقترحات</numerusform>
            <numerusform>%n مقترحًا</numerusform>
            <numerusform>%n مقترح</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) without a counterpart in the mapping</source>
        <translation>
            <numerusform>لا شيء بلا مقابل في التحويل</numerusform>
            <numerusform>شيء واحد بلا مقابل في التحويل</numerusform>
            <numerusform>شيئان بلا مقابل في التحويل</numerusform>
            <numerusform>%n أشياء بلا مقابل في التحويل</numerusform>
            <numerusform>%n شيئًا بلا مقابل في التحويل</numerusform>
            <numerusform>%n شيء بلا مقابل في التحويل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zone(s)</source>
        <translation>
            <numerusform>لا مناطق</numerusform>
            <numerusform>منطقة واحدة</numerusform>
            <numerusform>منطقتان</numerusform>
            <numerusform>%n مناطق</numerusform>
            <numerusform>%n منطقة</numerusform>
            <numerusform>%n منطقة</numerusform>
        </translation>
    </message>
    <message>
        <source>attributes</source>
        <translation>السمات</translation>
    </message>
    <message>
        <source>entities</source>
        <translation>الكيانات</translation>
    </message>
    <message numerus="yes">
        <source>how %n span(s) came to be</source>
        <translation>
            <numerusform>كيف نشأت المقاطع</numerusform>
            <numerusform>كيف نشأ مقطع واحد</numerusform>
            <numerusform>كيف نشأ مقطعان</numerusform>
            <numerusform>كيف نشأت %n مقاطع</numerusform>
            <numerusform>كيف نشأ %n مقطعًا</numerusform>
            <numerusform>كيف نشأ %n مقطع</numerusform>
        </translation>
    </message>
    <message>
        <source>how spans came to be</source>
        <translation>كيف نشأت المقاطع</translation>
    </message>
    <message>
        <source>ids</source>
        <translation>المعرّفات</translation>
    </message>
    <message>
        <source>labels of documents</source>
        <translation>وسوم المستندات</translation>
    </message>
    <message>
        <source>metadata</source>
        <translation>البيانات الوصفية</translation>
    </message>
    <message numerus="yes">
        <source>metadata of %n record(s)</source>
        <translation>
            <numerusform>لا بيانات وصفية</numerusform>
            <numerusform>بيانات سجل واحد الوصفية</numerusform>
            <numerusform>بيانات سجلين الوصفية</numerusform>
            <numerusform>بيانات %n سجلات الوصفية</numerusform>
            <numerusform>بيانات %n سجلًا الوصفية</numerusform>
            <numerusform>بيانات %n سجل الوصفية</numerusform>
        </translation>
    </message>
    <message>
        <source>names of documents</source>
        <translation>أسماء المستندات</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>العلاقات</translation>
    </message>
    <message>
        <source>spans in several pieces</source>
        <translation>المقاطع من عدة قطع</translation>
    </message>
    <message>
        <source>spans that begin or end inside a token</source>
        <translation>المقاطع التي تقع حدودها داخل كلمة مقطّعة</translation>
    </message>
    <message>
        <source>spans within or across others</source>
        <translation>المقاطع المتداخلة والمتقاطعة</translation>
    </message>
    <message>
        <source>status</source>
        <translation>الحالة</translation>
    </message>
    <message numerus="yes">
        <source>status of %n record(s)</source>
        <translation>
            <numerusform>لا حالات</numerusform>
            <numerusform>حالة سجل واحد</numerusform>
            <numerusform>حالة سجلين</numerusform>
            <numerusform>حالة %n سجلات</numerusform>
            <numerusform>حالة %n سجلًا</numerusform>
            <numerusform>حالة %n سجل</numerusform>
        </translation>
    </message>
    <message>
        <source>suggestions</source>
        <translation>المقترحات</translation>
    </message>
    <message>
        <source>the text with every space and character</source>
        <translation>النص بكل فراغ ومحرف فيه</translation>
    </message>
    <message>
        <source>who annotated</source>
        <translation>الموسِّم</translation>
    </message>
    <message>
        <source>zones</source>
        <translation>المناطق</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} ولا أكثر</numerusform>
            <numerusform>{names} وواحد آخر</numerusform>
            <numerusform>{names} واثنان آخران</numerusform>
            <numerusform>{names} و%n أخرى</numerusform>
            <numerusform>{names} و%n آخر</numerusform>
            <numerusform>{names} و%n آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{what} – in %n document(s): {names}</source>
        <translation>
            <numerusform>{what} – بلا مستندات: {names}</numerusform>
            <numerusform>{what} – في مستند واحد: {names}</numerusform>
            <numerusform>{what} – في مستندين: {names}</numerusform>
            <numerusform>{what} – في %n مستندات: {names}</numerusform>
            <numerusform>{what} – في %n مستندًا: {names}</numerusform>
            <numerusform>{what} – في %n مستند: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}: {name}</source>
        <translation>{what}: {name}</translation>
    </message>
</context>
<context>
    <name>Passages</name>
    <message numerus="yes">
        <source>%n word(s) in one run stand in both:</source>
        <translation>
            <numerusform>لا كلمة متتالية في كليهما:</numerusform>
            <numerusform>كلمة واحدة في كليهما:</numerusform>
            <numerusform>كلمتان متتاليتان في كليهما:</numerusform>
            <numerusform>%n كلمات متتالية في كليهما:</numerusform>
            <numerusform>%n كلمة متتالية في كليهما:</numerusform>
            <numerusform>%n كلمة متتالية في كليهما:</numerusform>
        </translation>
    </message>
    <message>
        <source>Passage in “{title}”</source>
        <translation>الفقرة في «{title}»</translation>
    </message>
    <message>
        <source>These two share no long run of words.</source>
        <translation>لا يشترك هذان المستندان في كلمات متتالية كثيرة.</translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>&amp;Folds instead</source>
        <translation>&amp;طيّات بدلًا منها</translation>
    </message>
    <message>
        <source>&amp;Keep near-duplicates in one part</source>
        <translation>إبقاء المستندات &amp;شبه المكررة في جزء واحد</translation>
    </message>
    <message>
        <source>&amp;Parts and shares</source>
        <translation>الأ&amp;جزاء وحصصها</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>ال&amp;بذرة</translation>
    </message>
    <message>
        <source>Keep &amp;apart</source>
        <translation>ال&amp;فصل بحسب</translation>
    </message>
    <message>
        <source>None: the parts above</source>
        <translation>بلا طيّات: الأجزاء أعلاه</translation>
    </message>
    <message>
        <source>Nothing more</source>
        <translation>لا شيء غير ذلك</translation>
    </message>
    <message>
        <source>Outlets: each in one part</source>
        <translation>جهات النشر: كل منها في جزء واحد</translation>
    </message>
    <message>
        <source>Spread &amp;labels evenly</source>
        <translation>توزيع الو&amp;سوم بالتساوي</translation>
    </message>
    <message>
        <source>Time: each part older than the next</source>
        <translation>الزمن: كل جزء أقدم من الذي يليه</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message numerus="yes">
        <source>%n group(s) of near-duplicates were found.</source>
        <translation>
            <numerusform>لم يُعثر على مستندات شبه مكررة.</numerusform>
            <numerusform>عُثر على مجموعة واحدة من المستندات شبه المكررة.</numerusform>
            <numerusform>عُثر على مجموعتين من المستندات شبه المكررة.</numerusform>
            <numerusform>عُثر على %n مجموعات من المستندات شبه المكررة.</numerusform>
            <numerusform>عُثر على %n مجموعة من المستندات شبه المكررة.</numerusform>
            <numerusform>عُثر على %n مجموعة من المستندات شبه المكررة.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Divide</source>
        <translation>&amp;قسّم</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>الأحرف</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>Here documents are divided into parts to train and to test on. Say above which parts, then press Divide: near-duplicates come into one part, so that no test gives away what was learned.</source>
        <translation>هنا تُقسَّم المستندات إلى أجزاء للتدريب والاختبار. حدد الأجزاء أعلاه ثم اضغط «قسّم»: تدخل المستندات شبه المكررة جزءًا واحدًا، كي لا يختبر أحد ما سبق تعلّمه.</translation>
    </message>
    <message>
        <source>Most similar across parts: “{first}” and “{second}”, {similarity} ({why}).</source>
        <translation>الأكثر تشابهًا بين الأجزاء: «{first}» و«{second}»، {similarity} ({why}).</translation>
    </message>
    <message>
        <source>No two documents in different parts are alike enough to be compared.</source>
        <translation>لا يوجد مستندان في جزأين مختلفين متشابهان إلى حد يستدعي المقارنة.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>الجزء</translation>
    </message>
    <message>
        <source>Save as &amp;CSV…</source>
        <translation>&amp;حفظ بصيغة CSV…</translation>
    </message>
    <message>
        <source>Share, %</source>
        <translation>الحصة، ٪</translation>
    </message>
    <message numerus="yes">
        <source>The largest has %n document(s).</source>
        <translation>
            <numerusform>ليس في أكبرها مستند.</numerusform>
            <numerusform>في أكبرها مستند واحد.</numerusform>
            <numerusform>في أكبرها مستندان.</numerusform>
            <numerusform>في أكبرها %n مستندات.</numerusform>
            <numerusform>في أكبرها %n مستندًا.</numerusform>
            <numerusform>في أكبرها %n مستند.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wanted, %</source>
        <translation>المطلوب، ٪</translation>
    </message>
    <message>
        <source>What came into each part</source>
        <translation>ما دخل كل جزء</translation>
    </message>
</context>
<context>
    <name>PlugInForm</name>
    <message>
        <source>Seconds for an article, at most</source>
        <translation>أقصى عدد من الثواني للمقال</translation>
    </message>
</context>
<context>
    <name>Projects</name>
    <message>
        <source>Annotator’s name</source>
        <translation>اسم الموسِّم</translation>
    </message>
    <message>
        <source>Articles and annotations ({patterns});;All files (*)</source>
        <translation>مقالات ووسوم ({patterns});;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>استيراد مجلد</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>استيراد ملفات</translation>
    </message>
    <message>
        <source>Import metadata</source>
        <translation>استيراد بيانات وصفية</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>فتح مشروع</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>فتح للقراءة فقط</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>المشروع</translation>
    </message>
    <message>
        <source>Tables and JSON (*.csv *.tsv *.json *.jsonl);;All files (*)</source>
        <translation>جداول وملفات JSON ‎(*.csv *.tsv *.json *.jsonl);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Workbench projects (*.workbench);;All files (*)</source>
        <translation>مشاريع منضدة العمل ‎(*.workbench);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Your spans are kept under this name, apart from those of others:</source>
        <translation>تُحفظ مقاطعك تحت هذا الاسم، بمعزل عن مقاطع غيرك:</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>قرص</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>مجلد</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>الب&amp;حث في:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;نوع الملفات:</translation>
    </message>
</context>
<context>
    <name>QualityTable</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>لا مآخذ</numerusform>
            <numerusform>مأخذ واحد</numerusform>
            <numerusform>مأخذان</numerusform>
            <numerusform>%n مآخذ</numerusform>
            <numerusform>%n مأخذًا</numerusform>
            <numerusform>%n مأخذ</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Check all documents</source>
        <translation>فحص كل المستندات</translation>
    </message>
    <message>
        <source>Data quality</source>
        <translation>جودة البيانات</translation>
    </message>
    <message>
        <source>Documents checked</source>
        <translation>المستندات المفحوصة</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>المآخذ</translation>
    </message>
    <message>
        <source>Fix (F)</source>
        <translation>إصلاح (F)</translation>
    </message>
    <message>
        <source>Fix all (Shift+F)</source>
        <translation>إصلاح الكل (Shift+F)</translation>
    </message>
    <message>
        <source>Fix all that is listed of this kind, in one step</source>
        <translation>إصلاح كل ما في القائمة من هذا النوع في خطوة واحدة</translation>
    </message>
    <message>
        <source>It is as it should be: do not find it again</source>
        <translation>هو كما ينبغي: لا تعرضه مرة أخرى</translation>
    </message>
    <message>
        <source>Much was changed since the project was checked: check it again.</source>
        <translation>تغيّر الكثير منذ فحص المشروع: افحصه مرة أخرى.</translation>
    </message>
    <message>
        <source>Open a document first.</source>
        <translation>افتح مستندًا أولًا.</translation>
    </message>
    <message>
        <source>Set aside (Delete)</source>
        <translation>تنحية (Delete)</translation>
    </message>
    <message numerus="yes">
        <source>The first findings; check again to see %n more</source>
        <translation>
            <numerusform>المآخذ الأولى؛ ولا مآخذ غيرها</numerusform>
            <numerusform>المآخذ الأولى؛ أعد الفحص لترى مأخذًا آخر</numerusform>
            <numerusform>المآخذ الأولى؛ أعد الفحص لترى مأخذين آخرين</numerusform>
            <numerusform>المآخذ الأولى؛ أعد الفحص لترى %n مآخذ أخرى</numerusform>
            <numerusform>المآخذ الأولى؛ أعد الفحص لترى %n مأخذًا آخر</numerusform>
            <numerusform>المآخذ الأولى؛ أعد الفحص لترى %n مأخذ آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>The project has not been checked yet. “Check all documents” looks at all of your work.</source>
        <translation>لم يُفحص المشروع بعد. الزر «فحص كل المستندات» ينظر في عملك كله.</translation>
    </message>
    <message>
        <source>There is nothing to look at again in the project.</source>
        <translation>ليس في المشروع ما يستدعي نظرة أخرى.</translation>
    </message>
    <message>
        <source>There is nothing to look at again in this document by itself. Checking all documents tells where it differs from the rest.</source>
        <translation>ليس في هذا المستند وحده ما يستدعي نظرة أخرى. وفحص كل المستندات يبيّن أين يخالف غيره.</translation>
    </message>
    <message>
        <source>There is nothing to look at again in this document.</source>
        <translation>ليس في هذا المستند ما يستدعي نظرة أخرى.</translation>
    </message>
    <message>
        <source>Your work is being checked…</source>
        <translation>يجري فحص عملك…</translation>
    </message>
</context>
<context>
    <name>QuoteMode</name>
    <message>
        <source>Arrows move the end of what stands out, with Shift its start; a click takes a span or word.</source>
        <translation>تحرّك الأسهم نهاية الجزء البارز، ومع Shift بدايته؛ والنقرة تأخذ مقطعًا أو كلمة.</translation>
    </message>
    <message>
        <source>Change the quote {words}</source>
        <translation>تغيير القول {words}</translation>
    </message>
    <message>
        <source>From the beginning again.</source>
        <translation>من البداية من جديد.</translation>
    </message>
    <message>
        <source>From the end again.</source>
        <translation>من النهاية من جديد.</translation>
    </message>
    <message>
        <source>No passage without a quote was found.</source>
        <translation>لم يُعثر على قول غير موسوم.</translation>
    </message>
    <message>
        <source>Nothing is proposed here: click a word or a span.</source>
        <translation>لا اقتراح هنا: انقر كلمة أو مقطعًا.</translation>
    </message>
    <message>
        <source>Quote {words}</source>
        <translation>قول: {words}</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>الأقوال</translation>
    </message>
    <message>
        <source>The scheme {scheme} does not say what a quote is made of.</source>
        <translation>لا يحدد المخطط {scheme} ممَّ يتألف القول.</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>content</source>
        <translation>القول</translation>
    </message>
    <message>
        <source>cue</source>
        <translation>اللفظ</translation>
    </message>
    <message>
        <source>done</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>next passage</source>
        <translation>القول التالي</translation>
    </message>
    <message>
        <source>next passage without a quote</source>
        <translation>القول التالي غير الموسوم</translation>
    </message>
    <message>
        <source>no cue</source>
        <translation>بلا لفظ</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>passed on by</source>
        <translation>الناقل</translation>
    </message>
    <message>
        <source>source</source>
        <translation>القائل</translation>
    </message>
    <message>
        <source>the one before</source>
        <translation>الذي قبله</translation>
    </message>
    <message>
        <source>what stands out</source>
        <translation>الجزء البارز</translation>
    </message>
    <message>
        <source>{role}: {words}</source>
        <translation>{role}: {words}</translation>
    </message>
</context>
<context>
    <name>QuotesTable</name>
    <message>
        <source>Cue</source>
        <translation>اللفظ</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>No quotes yet: H takes one.</source>
        <translation>لا توجد أقوال بعد: اضغط H لوسم قول.</translation>
    </message>
    <message>
        <source>Passed on by</source>
        <translation>الناقل</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>الأقوال</translation>
    </message>
    <message>
        <source>What</source>
        <translation>القول</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>القائل</translation>
    </message>
</context>
<context>
    <name>ReadTable</name>
    <message>
        <source>Document</source>
        <translation>المستند</translation>
    </message>
    <message>
        <source>Reading the whole project…</source>
        <translation>جارٍ قراءة المشروع كله…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>جارٍ القراءة…</translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s); the filter looks in all, CSV writes all</source>
        <translation>
            <numerusform>لا صفوف بعد؛ تشمل التصفية الكل، ويكتب CSV الكل</numerusform>
            <numerusform>الصف الأول وحده؛ تشمل التصفية الكل، ويكتب CSV الكل</numerusform>
            <numerusform>أول صفين؛ تشمل التصفية الكل، ويكتب CSV الكل</numerusform>
            <numerusform>أول %n صفوف؛ تشمل التصفية الكل، ويكتب CSV الكل</numerusform>
            <numerusform>أول %n صفًا؛ تشمل التصفية الكل، ويكتب CSV الكل</numerusform>
            <numerusform>أول %n صف؛ تشمل التصفية الكل، ويكتب CSV الكل</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Relating</name>
    <message>
        <source>The relation is removed; its spans stay. Undo brings it back.</source>
        <translation>أُزيلت العلاقة وبقي مقطعاها، والتراجع يعيدها.</translation>
    </message>
    <message>
        <source>This span has no relations. K links it.</source>
        <translation>ليست لهذا المقطع علاقات. اضغط K لربطه.</translation>
    </message>
</context>
<context>
    <name>RelationForm</name>
    <message>
        <source>At once</source>
        <translation>ربط فوري</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>الإرشادات</translation>
    </message>
    <message>
        <source>Link a target to the source beside it as soon as it is tagged</source>
        <translation>ربط المقطع فور وسمه بما يجاوره مما تبدأ منه العلاقة</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>{key} is the key of {relation}, which leaves the same label.</source>
        <translation>المفتاح {key} للعلاقة {relation}، وهي تبدأ من الوسم نفسه.</translation>
    </message>
</context>
<context>
    <name>RelationsPanel</name>
    <message>
        <source>Link… ({key})</source>
        <translation>ربط… ({key})</translation>
    </message>
    <message>
        <source>Note on this relation</source>
        <translation>ملاحظة على هذه العلاقة</translation>
    </message>
    <message>
        <source>Note on this relation (Enter keeps it)</source>
        <translation>ملاحظة على هذه العلاقة (Enter للحفظ)</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>العلاقات</translation>
    </message>
</context>
<context>
    <name>ReleaseDialog</name>
    <message>
        <source>&amp;Formats</source>
        <translation>ال&amp;صيغ</translation>
    </message>
    <message>
        <source>&amp;Licence of the annotations</source>
        <translation>&amp;رخصة التوسيم</translation>
    </message>
    <message>
        <source>&amp;Made before</source>
        <translation>ما صدر من &amp;قبل</translation>
    </message>
    <message>
        <source>&amp;Release…</source>
        <translation>&amp;إصدار…</translation>
    </message>
    <message>
        <source>&amp;Version</source>
        <translation>ال&amp;رقم</translation>
    </message>
    <message>
        <source>A folder (*)</source>
        <translation>مجلد (*)</translation>
    </message>
    <message>
        <source>A folder with the data in parts that do not leak, the scheme and guidelines, statistics, a card, where each document comes from, and checksums. The same project and choices give the same bytes.</source>
        <translation>مجلد فيه البيانات في أجزاء لا تتسرب بينها، والمخطط والإرشادات، والإحصاءات، وبطاقة، ومصدر كل مستند، ومجاميع التحقق. والمشروع نفسه بالاختيارات نفسها يعطي البايتات نفسها.</translation>
    </message>
    <message>
        <source>A new folder for the release</source>
        <translation>مجلد جديد للإصدار</translation>
    </message>
    <message>
        <source>By</source>
        <translation>بيد</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>مجموع التحقق</translation>
    </message>
    <message>
        <source>D&amp;ivide the documents into parts to train and to test on</source>
        <translation>&amp;قسّم المستندات إلى أجزاء للتدريب والاختبار</translation>
    </message>
    <message>
        <source>Da&amp;taset</source>
        <translation>&amp;مجموعة البيانات</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>Formats beside Workbench JSONL</source>
        <translation>الصيغ إلى جانب Workbench JSONL</translation>
    </message>
    <message>
        <source>Nothing of this project was released yet.</source>
        <translation>لم يصدر من هذا المشروع شيء بعد.</translation>
    </message>
    <message>
        <source>Part&amp;s</source>
        <translation>الأ&amp;جزاء</translation>
    </message>
    <message>
        <source>Pi&amp;eces and labels</source>
        <translation>القطع وال&amp;وسوم</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Releases that were made</source>
        <translation>الإصدارات السابقة</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>ال&amp;عنوان</translation>
    </message>
    <message>
        <source>The checksum is that of the file SHA256SUMS of a release: it tells whose it is.</source>
        <translation>مجموع التحقق هو مجموع ملف SHA256SUMS في الإصدار، وبه تُعرف.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>What of the pro&amp;ject</source>
        <translation>ماذا من المشرو&amp;ع</translation>
    </message>
    <message numerus="yes">
        <source>Workbench JSONL is always there; %n more format(s). Each has the options that it was last exported with.</source>
        <translation>
            <numerusform>صيغة Workbench JSONL موجودة دائمًا.</numerusform>
            <numerusform>صيغة Workbench JSONL موجودة دائمًا، ومعها صيغة أخرى بخياراتها في آخر تصدير.</numerusform>
            <numerusform>صيغة Workbench JSONL موجودة دائمًا، ومعها صيغتان أخريان بخياراتهما في آخر تصدير.</numerusform>
            <numerusform>صيغة Workbench JSONL موجودة دائمًا، ومعها %n صيغ أخرى بخياراتها في آخر تصدير.</numerusform>
            <numerusform>صيغة Workbench JSONL موجودة دائمًا، ومعها %n صيغة أخرى بخياراتها في آخر تصدير.</numerusform>
            <numerusform>صيغة Workbench JSONL موجودة دائمًا، ومعها %n صيغة أخرى بخياراتها في آخر تصدير.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>&amp;Save the report…</source>
        <translation>&amp;حفظ التقرير…</translation>
    </message>
</context>
<context>
    <name>Rewinding</name>
    <message numerus="yes">
        <source>Redone: %n step(s)</source>
        <translation>
            <numerusform>لم تُعَد أي خطوة</numerusform>
            <numerusform>أُعيدت خطوة واحدة</numerusform>
            <numerusform>أُعيدت خطوتان</numerusform>
            <numerusform>أُعيدت %n خطوات</numerusform>
            <numerusform>أُعيدت %n خطوة</numerusform>
            <numerusform>أُعيدت %n خطوة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n step(s)</source>
        <translation>
            <numerusform>لم يُتراجع عن أي خطوة</numerusform>
            <numerusform>تُراجع عن خطوة واحدة</numerusform>
            <numerusform>تُراجع عن خطوتين</numerusform>
            <numerusform>تُراجع عن %n خطوات</numerusform>
            <numerusform>تُراجع عن %n خطوة</numerusform>
            <numerusform>تُراجع عن %n خطوة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowsTable</name>
    <message>
        <source>Filter</source>
        <translation>تصفية</translation>
    </message>
    <message>
        <source>Filter, in any spelling</source>
        <translation>تصفية بأي كتابة</translation>
    </message>
</context>
<context>
    <name>SameAs</name>
    <message numerus="yes">
        <source>%n span(s) mention no entity now.</source>
        <translation>
            <numerusform>لم يتغيّر أي مقطع.</numerusform>
            <numerusform>لم يعد مقطع واحد يدل على كيان.</numerusform>
            <numerusform>لم يعد مقطعان يدلان على كيان.</numerusform>
            <numerusform>لم تعد %n مقاطع تدل على كيان.</numerusform>
            <numerusform>لم يعد %n مقطعًا يدل على كيان.</numerusform>
            <numerusform>لم يعد %n مقطع يدل على كيان.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) mention {name} now.</source>
        <translation>
            <numerusform>لا مقطع يدل الآن على {name}.</numerusform>
            <numerusform>مقطع واحد يدل الآن على {name}.</numerusform>
            <numerusform>مقطعان يدلان الآن على {name}.</numerusform>
            <numerusform>%n مقاطع تدل الآن على {name}.</numerusform>
            <numerusform>%n مقطعًا تدل الآن على {name}.</numerusform>
            <numerusform>%n مقطع تدل الآن على {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %n mention(s) of this name</source>
        <translation>
            <numerusform>لا ذكر لهذا الاسم</numerusform>
            <numerusform>الموضع الوحيد لهذا الاسم</numerusform>
            <numerusform>كلا موضعي هذا الاسم</numerusform>
            <numerusform>كل مواضع هذا الاسم (%n)</numerusform>
            <numerusform>كل مواضع هذا الاسم (%n)</numerusform>
            <numerusform>كل مواضع هذا الاسم (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>leave</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>new entity</source>
        <translation>كيان جديد</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا كيان</translation>
    </message>
    <message>
        <source>{name} ({mentions})</source>
        <translation>{name} ({mentions})</translation>
    </message>
    <message>
        <source>{name} is the same as</source>
        <translation>المقصود بـ«{name}»:</translation>
    </message>
</context>
<context>
    <name>SavedMenu</name>
    <message>
        <source>&amp;Rename</source>
        <translation>إعادة ال&amp;تسمية</translation>
    </message>
    <message>
        <source>&amp;Save this filter…</source>
        <translation>&amp;حفظ هذه التصفية…</translation>
    </message>
    <message>
        <source>Name of the filter:</source>
        <translation>اسم التصفية:</translation>
    </message>
    <message>
        <source>No filter is saved yet</source>
        <translation>لم تُحفظ أي تصفية بعد</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>إ&amp;زالة</translation>
    </message>
    <message>
        <source>Rename filter</source>
        <translation>إعادة تسمية التصفية</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>حفظ التصفية</translation>
    </message>
</context>
<context>
    <name>SchemeEditing</name>
    <message>
        <source>The project follows another scheme meanwhile. Export this one to a file, and open it anew.</source>
        <translation>صار المشروع يتبع مخططًا آخر. صدّر هذا إلى ملف، ثم افتح المخطط من جديد.</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>كُتب: {file}</translation>
    </message>
</context>
<context>
    <name>SchemeEditor</name>
    <message numerus="yes">
        <source>%n problem(s) to solve first:</source>
        <translation>
            <numerusform>لا مشكلات.</numerusform>
            <numerusform>مشكلة واحدة تُحل أولًا:</numerusform>
            <numerusform>مشكلتان تُحلان أولًا:</numerusform>
            <numerusform>%n مشكلات تُحل أولًا:</numerusform>
            <numerusform>%n مشكلة تُحل أولًا:</numerusform>
            <numerusform>%n مشكلة تُحل أولًا:</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;تصدير…</translation>
    </message>
    <message>
        <source>&amp;Forget them</source>
        <translation>&amp;إهمالها</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>ا&amp;ستيراد</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>&amp;متابعة التحرير</translation>
    </message>
    <message>
        <source>Appl&amp;y</source>
        <translation>ت&amp;طبيق</translation>
    </message>
    <message>
        <source>Changed. Apply brings the project’s annotations over; undo takes it back.</source>
        <translation>تغيّر المخطط. التطبيق ينقل إليه توسيم المشروع، والتراجع يلغي ذلك.</translation>
    </message>
    <message>
        <source>Export the scheme</source>
        <translation>تصدير المخطط</translation>
    </message>
    <message>
        <source>From a &amp;file…</source>
        <translation>من م&amp;لف…</translation>
    </message>
    <message>
        <source>Import a scheme</source>
        <translation>استيراد مخطط</translation>
    </message>
    <message>
        <source>Label scheme</source>
        <translation>مخطط الوسوم</translation>
    </message>
    <message>
        <source>Label schemes (*.toml);;All files (*)</source>
        <translation>مخططات الوسوم ‎(*.toml);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>The changes to the scheme have not been applied. Forget them?</source>
        <translation>لم تُطبَّق تغييرات المخطط. هل تُهمَل؟</translation>
    </message>
    <message>
        <source>This is the scheme that the project follows.</source>
        <translation>هذا هو المخطط الذي يتبعه المشروع.</translation>
    </message>
    <message>
        <source>This project is open read-only: the scheme can be exported, not applied.</source>
        <translation>المشروع مفتوح للقراءة فقط: يمكن تصدير المخطط لا تطبيقه.</translation>
    </message>
</context>
<context>
    <name>SchemeForm</name>
    <message>
        <source>A name is needed, without control characters.</source>
        <translation>يلزم اسم ليست فيه محارف تحكم.</translation>
    </message>
    <message>
        <source>Attribute for the marks</source>
        <translation>خاصية علامات التنصيص</translation>
    </message>
    <message>
        <source>Attribute for the mode</source>
        <translation>خاصية الصيغة</translation>
    </message>
    <message>
        <source>Attribute for the speaker</source>
        <translation>خاصية القائل</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>الذكر</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Proclitics</source>
        <translation>السوابق</translation>
    </message>
    <message>
        <source>Quotes: content</source>
        <translation>الأقوال: القول</translation>
    </message>
    <message>
        <source>Quotes: cue</source>
        <translation>الأقوال: اللفظ</translation>
    </message>
    <message>
        <source>Quotes: source</source>
        <translation>الأقوال: القائل</translation>
    </message>
    <message>
        <source>Relation to the cue</source>
        <translation>العلاقة باللفظ</translation>
    </message>
    <message>
        <source>Relation to the source</source>
        <translation>العلاقة بالقائل</translation>
    </message>
    <message>
        <source>Relation to who relays</source>
        <translation>العلاقة بالناقل</translation>
    </message>
    <message>
        <source>The labels that are rows in the table of mentions</source>
        <translation>الوسوم التي تُعرض صفوفًا في جدول الأسلحة والتقنيات</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>inside the span</source>
        <translation>داخل المقطع</translation>
    </message>
    <message>
        <source>on either side</source>
        <translation>داخله أو خارجه</translation>
    </message>
    <message>
        <source>outside the span</source>
        <translation>خارج المقطع</translation>
    </message>
</context>
<context>
    <name>Scissors</name>
    <message>
        <source>Cut out of {surface}. Shift+U again: out of the next span around it instead.</source>
        <translation>اقتُطع من {surface}. كرّر Shift+U ليُقتطع من المقطع المحيط التالي بدلًا منه.</translation>
    </message>
    <message>
        <source>No span lies around the selection.</source>
        <translation>لا يحيط بالتحديد أي مقطع.</translation>
    </message>
</context>
<context>
    <name>SearchTable</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%n نتائج</numerusform>
            <numerusform>%n نتيجة</numerusform>
            <numerusform>%n نتيجة</numerusform>
        </translation>
    </message>
    <message>
        <source>By form</source>
        <translation>حسب الصيغة</translation>
    </message>
    <message>
        <source>By what stands after</source>
        <translation>حسب ما بعد الكلمة</translation>
    </message>
    <message>
        <source>By what stands before</source>
        <translation>حسب ما قبل الكلمة</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>In order of documents</source>
        <translation>بترتيب المستندات</translation>
    </message>
    <message>
        <source>Indexing {share} %: search works, slower</source>
        <translation>تُفهرس النصوص ({share}٪): البحث يعمل، لكنه أبطأ</translation>
    </message>
    <message>
        <source>Looking… {share} %</source>
        <translation>جارٍ البحث… {share}٪</translation>
    </message>
    <message>
        <source>No hits in this document. The whole project is searched with Ctrl+Shift+F.</source>
        <translation>لا نتائج في هذا المستند. للبحث في المشروع كله اضغط Ctrl+Shift+F.</translation>
    </message>
    <message>
        <source>No hits. Another spelling may be there: choose “Usual spellings” or “Any spelling”.</source>
        <translation>لا نتائج. قد توجد كتابة أخرى: اختر «الكتابات المعتادة» أو «أي كتابة».</translation>
    </message>
    <message>
        <source>No hits. Try a part of the word, fewer words, or “Any spelling”.</source>
        <translation>لا نتائج. جرّب جزءًا من الكلمة أو كلمات أقل أو «أي كتابة».</translation>
    </message>
    <message>
        <source>Order of the lines</source>
        <translation>ترتيب الأسطر</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>البحث</translation>
    </message>
    <message>
        <source>Search: a word, a name, a phrase</source>
        <translation>ابحث عن كلمة أو اسم أو عبارة</translation>
    </message>
    <message>
        <source>Type what to search for: every spelling of it is found as you type. Enter shows the next hit in its article, Down goes to the lines.</source>
        <translation>اكتب ما تبحث عنه: تظهر كل كتاباته أثناء الكتابة. يعرض Enter النتيجة التالية في مقالها، وينقلك سهم الأسفل إلى الأسطر.</translation>
    </message>
    <message>
        <source>What to search for</source>
        <translation>المبحوث عنه</translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>في أي مستند</numerusform>
            <numerusform>في مستند واحد</numerusform>
            <numerusform>في مستندين</numerusform>
            <numerusform>في %n مستندات</numerusform>
            <numerusform>في %n مستندًا</numerusform>
            <numerusform>في %n مستند</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n are listed</source>
        <translation>
            <numerusform>لم يُعرض شيء منها</numerusform>
            <numerusform>عُرضت أولاها</numerusform>
            <numerusform>عُرضت أول اثنتين منها</numerusform>
            <numerusform>عُرضت أول %n منها</numerusform>
            <numerusform>عُرضت أول %n منها</numerusform>
            <numerusform>عُرضت أول %n منها</numerusform>
        </translation>
    </message>
    <message>
        <source>{counted} so far…</source>
        <translation>{counted} حتى الآن…</translation>
    </message>
    <message>
        <source>{hits} {in_documents}</source>
        <translation>{hits} {in_documents}</translation>
    </message>
</context>
<context>
    <name>ServerForm</name>
    <message>
        <source>&amp;Original text</source>
        <translation>ال&amp;نص الأصلي</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>عنوان الخادم</translation>
    </message>
    <message>
        <source>IP address of another machine that it may be on</source>
        <translation>عنوان IP لجهاز آخر يجوز أن يكون عليه</translation>
    </message>
    <message>
        <source>Left empty, articles are sent to servers on this machine only.</source>
        <translation>إذا بقي فارغا لم تُرسل المقالات إلا إلى خوادم على هذا الجهاز.</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>اسم النموذج</translation>
    </message>
    <message>
        <source>What the model is told; {labels} stands for the labels of the scheme</source>
        <translation>ما يقال للنموذج؛ ويقوم {labels} مقام وسوم المخطط</translation>
    </message>
</context>
<context>
    <name>ShapeForm</name>
    <message>
        <source>&amp;Pieces</source>
        <translation>ال&amp;قطع</translation>
    </message>
    <message>
        <source>&amp;Words in a window</source>
        <translation>&amp;كلمات النافذة</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>من ملف…</translation>
    </message>
    <message>
        <source>L&amp;abels</source>
        <translation>الو&amp;سوم</translation>
    </message>
    <message>
        <source>Label mapping</source>
        <translation>تحويل الوسوم</translation>
    </message>
    <message>
        <source>Label mappings (*.toml);;All files (*)</source>
        <translation>تحويلات الوسوم ‎(*.toml);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>القطع</translation>
    </message>
    <message>
        <source>Words in a window</source>
        <translation>كلمات النافذة</translation>
    </message>
    <message>
        <source>Words that windows overlap by</source>
        <translation>كلمات تتداخل بها النوافذ</translation>
    </message>
    <message>
        <source>as they are</source>
        <translation>كما هي</translation>
    </message>
    <message>
        <source>o&amp;verlapping by</source>
        <translation>تتدا&amp;خل بقدر</translation>
    </message>
    <message>
        <source>sentences</source>
        <translation>جُمل</translation>
    </message>
    <message>
        <source>whole documents</source>
        <translation>مستندات كاملة</translation>
    </message>
    <message>
        <source>windows of words</source>
        <translation>نوافذ من الكلمات</translation>
    </message>
</context>
<context>
    <name>SpanCard</name>
    <message>
        <source>Note on this span</source>
        <translation>ملاحظة على هذا المقطع</translation>
    </message>
    <message>
        <source>Note on this span (Enter keeps it)</source>
        <translation>ملاحظة على هذا المقطع (Enter للحفظ)</translation>
    </message>
    <message>
        <source>Select words and press a label’s key. Tab goes from span to span.</source>
        <translation>حدّد كلمات ثم اضغط مفتاح أحد الوسوم. ينقلك Tab من مقطع إلى آخر.</translation>
    </message>
    <message>
        <source>Text of the span</source>
        <translation>نص المقطع</translation>
    </message>
    <message>
        <source>accepted suggestion</source>
        <translation>اقتراح مقبول</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>مستورَد</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>موسوم يدويًا</translation>
    </message>
    <message>
        <source>tagged with all occurrences</source>
        <translation>موسوم مع كل نظائره</translation>
    </message>
</context>
<context>
    <name>SplitsWindow</name>
    <message>
        <source>&amp;Look for near-duplicates</source>
        <translation>ا&amp;بحث عن شبه المكررات</translation>
    </message>
    <message>
        <source>&amp;Near-duplicates</source>
        <translation>شبه الم&amp;كررات</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Here you see which documents give away each other: the same story copied, edited or updated, or quoted in another one. Press the button above to look for them; with many documents it takes a while.</source>
        <translation>هنا ترى المستندات التي يكشف بعضها بعضًا: الخبر نفسه منسوخًا أو محررًا أو محدَّثًا، أو مقتبسًا في خبر آخر. اضغط الزر أعلاه للبحث عنها؛ وقد يطول ذلك مع كثرة المستندات.</translation>
    </message>
    <message>
        <source>How far the work is</source>
        <translation>مدى تقدم العمل</translation>
    </message>
    <message>
        <source>Near-duplicates and splits</source>
        <translation>المستندات شبه المكررة والتقسيم</translation>
    </message>
    <message numerus="yes">
        <source>No near-duplicates were found among %n document(s).</source>
        <translation>
            <numerusform>لا مستندات للبحث فيها.</numerusform>
            <numerusform>لا شبه مكررات في مستند واحد.</numerusform>
            <numerusform>لم يُعثر على شبه مكررات في مستندين.</numerusform>
            <numerusform>لم يُعثر على شبه مكررات بين %n مستندات.</numerusform>
            <numerusform>لم يُعثر على شبه مكررات بين %n مستندًا.</numerusform>
            <numerusform>لم يُعثر على شبه مكررات بين %n مستند.</numerusform>
        </translation>
    </message>
    <message>
        <source>S&amp;plit</source>
        <translation>الت&amp;قسيم</translation>
    </message>
    <message>
        <source>Save the split</source>
        <translation>حفظ التقسيم</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>حُفظ: {file}</translation>
    </message>
    <message>
        <source>Shared passages from so many words</source>
        <translation>الفقرات المشتركة ابتداءً من عدد الكلمات</translation>
    </message>
    <message>
        <source>Similarity from</source>
        <translation>التشابه ابتداءً من</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>أُوقف العمل.</translation>
    </message>
    <message>
        <source>The project has changed since this was found.</source>
        <translation>تغيّر المشروع منذ أن عُثر على هذا.</translation>
    </message>
    <message>
        <source>do not count</source>
        <translation>لا تُحتسب</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>&amp;New project…</source>
        <translation>م&amp;شروع جديد…</translation>
    </message>
    <message>
        <source>&amp;Open a project…</source>
        <translation>&amp;فتح مشروع…</translation>
    </message>
    <message>
        <source>&amp;Take a tour of two minutes</source>
        <translation>&amp;جولة من دقيقتين</translation>
    </message>
    <message>
        <source>Open the &amp;sample project</source>
        <translation>فتح مشروع ال&amp;عينة</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>المشاريع الأخيرة</translation>
    </message>
    <message>
        <source>Turn Arabic articles into training data: entities, quotes, weapons and technology.</source>
        <translation>حوّل المقالات العربية إلى بيانات تدريب: كيانات وأقوال وأسلحة وتقنيات.</translation>
    </message>
    <message>
        <source>Workbench</source>
        <translation>منضدة العمل</translation>
    </message>
</context>
<context>
    <name>StatisticsWindow</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>الرسوم البيانية</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>يجري العدّ…</translation>
    </message>
    <message>
        <source>Everybody’s work</source>
        <translation>عمل الجميع</translation>
    </message>
    <message>
        <source>In periods that fit</source>
        <translation>بفترات مناسبة</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>الفترة</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>الإحصاءات</translation>
    </message>
    <message>
        <source>Stopped. Choose a chart to count it.</source>
        <translation>أُوقف العدّ. اختر رسمًا ليبدأ عدّه.</translation>
    </message>
    <message>
        <source>Whose work</source>
        <translation>عمل من</translation>
    </message>
</context>
<context>
    <name>StatusButton</name>
    <message>
        <source>Show only these, or all again</source>
        <translation>عرض هذه وحدها، أو الكل من جديد</translation>
    </message>
</context>
<context>
    <name>StepsModel</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>لا صفوف</numerusform>
            <numerusform>صف واحد</numerusform>
            <numerusform>صفان</numerusform>
            <numerusform>%n صفوف</numerusform>
            <numerusform>%n صفًا</numerusform>
            <numerusform>%n صف</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggesterSettings</name>
    <message>
        <source>Suggesters</source>
        <translation>مصادر الاقتراح</translation>
    </message>
</context>
<context>
    <name>SuggestionCard</name>
    <message>
        <source>Accept (Enter)</source>
        <translation>قبول (Enter)</translation>
    </message>
    <message numerus="yes">
        <source>Accept all %n like this</source>
        <translation>
            <numerusform>قبول كل المماثلة</numerusform>
            <numerusform>قبول هذا</numerusform>
            <numerusform>قبول المماثلَين كليهما</numerusform>
            <numerusform>قبول المماثلة كلها: %n</numerusform>
            <numerusform>قبول المماثلة كلها: %n</numerusform>
            <numerusform>قبول المماثلة كلها: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Always suggest…</source>
        <translation>اقتراح دائم…</translation>
    </message>
    <message>
        <source>Instead of {label} {words}, from {suggester}, {score}: {reason}</source>
        <translation>بدلًا من {label} {words}، من {suggester}، {score}: {reason}</translation>
    </message>
    <message>
        <source>Mentions {name}</source>
        <translation>يدل على {name}</translation>
    </message>
    <message>
        <source>Never suggest</source>
        <translation>عدم الاقتراح أبدًا</translation>
    </message>
    <message>
        <source>Reject (Delete)</source>
        <translation>رفض (Delete)</translation>
    </message>
    <message numerus="yes">
        <source>Reject all %n like this</source>
        <translation>
            <numerusform>رفض كل المماثلة</numerusform>
            <numerusform>رفض هذا</numerusform>
            <numerusform>رفض المماثلَين كليهما</numerusform>
            <numerusform>رفض المماثلة كلها: %n</numerusform>
            <numerusform>رفض المماثلة كلها: %n</numerusform>
            <numerusform>رفض المماثلة كلها: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Suggestion with other borders · {place} · {score} sure</source>
        <translation>اقتراح بحدود أخرى · {place} · بثقة {score}</translation>
    </message>
    <message>
        <source>Suggestion · {place} · {score} sure</source>
        <translation>اقتراح · {place} · بثقة {score}</translation>
    </message>
    <message>
        <source>Text of the suggestion</source>
        <translation>نص الاقتراح</translation>
    </message>
    <message>
        <source>The same words with the same label, in this article (Shift+Delete)</source>
        <translation>الكلمات نفسها بالوسم نفسه في هذا المقال (Shift+Delete)</translation>
    </message>
    <message>
        <source>The same words with the same label, in this article (Shift+Enter)</source>
        <translation>الكلمات نفسها بالوسم نفسه في هذا المقال (Shift+Enter)</translation>
    </message>
    <message>
        <source>These words, in any article from now on (Ctrl+Delete)</source>
        <translation>هذه الكلمات، في أي مقال من الآن فصاعدًا (Ctrl+Delete)</translation>
    </message>
    <message>
        <source>These words, in every article from now on (Shift+V)</source>
        <translation>هذه الكلمات، في كل مقال من الآن فصاعدًا (Shift+V)</translation>
    </message>
    <message>
        <source>from {label}: {words}</source>
        <translation>من {label}: {words}</translation>
    </message>
    <message>
        <source>{suggester}, {score}: {reason}</source>
        <translation>{suggester}، {score}: {reason}</translation>
    </message>
    <message>
        <source>{title}: {value}</source>
        <translation>{title}: {value}</translation>
    </message>
    <message>
        <source>{title}: {words}</source>
        <translation>{title}: {words}</translation>
    </message>
</context>
<context>
    <name>SuggestionsRoom</name>
    <message numerus="yes">
        <source>%n accepted</source>
        <translation>
            <numerusform>لم يُقبل شيء</numerusform>
            <numerusform>قُبل واحد</numerusform>
            <numerusform>قُبل اثنان</numerusform>
            <numerusform>قُبلت %n</numerusform>
            <numerusform>قُبل %n</numerusform>
            <numerusform>قُبل %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>لا اقتراحات</numerusform>
            <numerusform>اقتراح واحد</numerusform>
            <numerusform>اقتراحان</numerusform>
            <numerusform>%n اقتراحات</numerusform>
            <numerusform>%n اقتراحًا</numerusform>
            <numerusform>%n اقتراح</numerusform>
        </translation>
    </message>
    <message>
        <source>{left}, {accepted}</source>
        <translation>{left}، {accepted}</translation>
    </message>
</context>
<context>
    <name>SuggestionsTable</name>
    <message>
        <source>Accept (Enter)</source>
        <translation>قبول (Enter)</translation>
    </message>
    <message>
        <source>Every suggestion of this article is decided. Ctrl+Enter: done, and on to the next.</source>
        <translation>بُتّ في كل اقتراحات هذا المقال. Ctrl+Enter: منجز، والانتقال إلى التالي.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Nothing is suggested for this article. The more articles are done, the more is known from them; see also which suggesters are asked.</source>
        <translation>لا اقتراحات لهذا المقال. كلما أُنجزت مقالات أكثر عُرف منها المزيد؛ وانظر أيضًا أي مصادر الاقتراح مفعّلة.</translation>
    </message>
    <message>
        <source>Open a document first.</source>
        <translation>افتح مستندًا أولًا.</translation>
    </message>
    <message>
        <source>Reject (Delete)</source>
        <translation>رفض (Delete)</translation>
    </message>
    <message>
        <source>Score, %</source>
        <translation>الثقة، %</translation>
    </message>
    <message>
        <source>Suggester</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>الاقتراحات</translation>
    </message>
    <message>
        <source>Suggestions are off. F12 shows them.</source>
        <translation>الاقتراحات موقوفة. يُظهرها F12.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>The suggestions are being worked out…</source>
        <translation>جارٍ إعداد الاقتراحات…</translation>
    </message>
    <message>
        <source>What is left is less sure than {score}: [ or the slider shows it.</source>
        <translation>ما بقي أقل ثقة من {score}: يُظهره المفتاح «[» أو شريط التمرير.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
</context>
<context>
    <name>TagButton</name>
    <message>
        <source>Tag selected</source>
        <translation>وسم المحدّد</translation>
    </message>
    <message>
        <source>Tag the selected lines, all in one step; the key of a label does the same</source>
        <translation>وسم الأسطر المحدّدة كلها في خطوة واحدة، ومفتاح الوسم يفعل ذلك أيضًا</translation>
    </message>
</context>
<context>
    <name>Tagging</name>
    <message>
        <source>Select some words first: arrows, or a click.</source>
        <translation>حدّد بعض الكلمات أولًا: بالأسهم أو بالنقر.</translation>
    </message>
</context>
<context>
    <name>TakingAlong</name>
    <message>
        <source>Copy picture</source>
        <translation>نسخ الصورة</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>حفظ بصيغة CSV…</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>حفظ بصيغة PNG…</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>حفظ بصيغة SVG…</translation>
    </message>
    <message>
        <source>Save the numbers</source>
        <translation>حفظ الأعداد</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>حفظ الصورة</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>حُفظ الملف: {file}</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>الصورة في الحافظة.</translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <source>Done.</source>
        <translation>تم.</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>إنهاء الجولة</translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <translation>مغادرة الجولة</translation>
    </message>
    <message>
        <source>Show the place</source>
        <translation>أرني الموضع</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>تخطَّ</translation>
    </message>
    <message>
        <source>That was all. The guide (Shift+F1) knows the rest. What you did here is thrown away.</source>
        <translation>هذا كل شيء. والبقية في الدليل (Shift+F1). ما فعلته هنا يُحذف.</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>الجولة</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} من {total}</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Redone: {verb}</source>
        <translation>أُعيد: {verb}</translation>
    </message>
    <message>
        <source>Undone: {verb}</source>
        <translation>تُراجع عن: {verb}</translation>
    </message>
    <message>
        <source>Undone: {verb}. The article that was open is gone; {key} brings it back.</source>
        <translation>تُراجع عن: {verb}. لم يعد المقال المفتوح في المشروع، ويعيده {key}.</translation>
    </message>
</context>
<context>
    <name>UnfinishedSpans</name>
    <message numerus="yes">
        <source>Done, but %n span(s) lack what their labels require.</source>
        <translation>
            <numerusform>منجز، ولا ينقص أي مقطع ما يتطلبه وسمه.</numerusform>
            <numerusform>منجز، لكن مقطعًا واحدًا ينقصه ما يتطلبه وسمه.</numerusform>
            <numerusform>منجز، لكن مقطعين ينقصهما ما يتطلبه وسماهما.</numerusform>
            <numerusform>منجز، لكن %n مقاطع ينقصها ما تتطلبه وسومها.</numerusform>
            <numerusform>منجز، لكن %n مقطعًا ينقصها ما تتطلبه وسومها.</numerusform>
            <numerusform>منجز، لكن %n مقطع ينقصها ما تتطلبه وسومها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every span here has what its label requires.</source>
        <translation>في كل مقطع هنا ما يتطلبه وسمه.</translation>
    </message>
    <message>
        <source>Still needed: {attributes}</source>
        <translation>ما زال ينقص: {attributes}</translation>
    </message>
</context>
<context>
    <name>UniteMode</name>
    <message>
        <source>One more piece of {surface}</source>
        <translation>جزء آخر من {surface}</translation>
    </message>
    <message>
        <source>Select it: arrows, a click or a drag.</source>
        <translation>حدّده: بالأسهم أو بنقرة أو بالسحب.</translation>
    </message>
    <message>
        <source>Select the words of the new piece first, then press U.</source>
        <translation>حدّد أولًا كلمات الجزء الجديد، ثم اضغط U.</translation>
    </message>
    <message>
        <source>forget it</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>go to a word</source>
        <translation>انتقال إلى كلمة</translation>
    </message>
    <message>
        <source>take the selection</source>
        <translation>ضم التحديد</translation>
    </message>
</context>
<context>
    <name>UnknownNames</name>
    <message numerus="yes">
        <source>%n more name(s)</source>
        <translation>
            <numerusform>لا أسماء أخرى</numerusform>
            <numerusform>اسم آخر</numerusform>
            <numerusform>اسمان آخران</numerusform>
            <numerusform>%n أسماء أخرى</numerusform>
            <numerusform>%n اسمًا آخر</numerusform>
            <numerusform>%n اسم آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add all to the scheme</source>
        <translation>إ&amp;ضافة الكل إلى المخطط</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>ا&amp;ستيراد</translation>
    </message>
    <message>
        <source>&amp;Leave all out</source>
        <translation>&amp;ترك الكل</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Repair the offsets of %n document(s), which fit in another unit</source>
        <translation>
            <numerusform>إ&amp;صلاح المواضع</numerusform>
            <numerusform>إ&amp;صلاح مواضع مستند واحد، وهي تطابق بوحدة أخرى</numerusform>
            <numerusform>إ&amp;صلاح مواضع مستندين، وهي تطابق بوحدة أخرى</numerusform>
            <numerusform>إ&amp;صلاح مواضع %n مستندات، وهي تطابق بوحدة أخرى</numerusform>
            <numerusform>إ&amp;صلاح مواضع %n مستندًا، وهي تطابق بوحدة أخرى</numerusform>
            <numerusform>إ&amp;صلاح مواضع %n مستند، وهي تطابق بوحدة أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>Add to the scheme</source>
        <translation>إضافة إلى المخطط</translation>
    </message>
    <message numerus="yes">
        <source>Attribute {name}: %n value(s)</source>
        <translation>
            <numerusform>السمة {name}: لا قيم</numerusform>
            <numerusform>السمة {name}: قيمة واحدة</numerusform>
            <numerusform>السمة {name}: قيمتان</numerusform>
            <numerusform>السمة {name}: %n قيم</numerusform>
            <numerusform>السمة {name}: %n قيمة</numerusform>
            <numerusform>السمة {name}: %n قيمة</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message numerus="yes">
        <source>Label {name}: %n span(s)</source>
        <translation>
            <numerusform>الوسم {name}: لا مقاطع</numerusform>
            <numerusform>الوسم {name}: مقطع واحد</numerusform>
            <numerusform>الوسم {name}: مقطعان</numerusform>
            <numerusform>الوسم {name}: %n مقاطع</numerusform>
            <numerusform>الوسم {name}: %n مقطعًا</numerusform>
            <numerusform>الوسم {name}: %n مقطع</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>يُترك</translation>
    </message>
    <message>
        <source>Nothing has been written yet. Undo takes all of it back afterwards.</source>
        <translation>لم يُكتب شيء بعد. والتراجع يعيد كل شيء بعد ذلك.</translation>
    </message>
    <message>
        <source>Refuse the documents that have it</source>
        <translation>رفض المستندات التي فيها</translation>
    </message>
    <message numerus="yes">
        <source>Relation {name}: %n time(s)</source>
        <translation>
            <numerusform>العلاقة {name}: لا مرة</numerusform>
            <numerusform>العلاقة {name}: مرة واحدة</numerusform>
            <numerusform>العلاقة {name}: مرتان</numerusform>
            <numerusform>العلاقة {name}: %n مرات</numerusform>
            <numerusform>العلاقة {name}: %n مرة</numerusform>
            <numerusform>العلاقة {name}: %n مرة</numerusform>
        </translation>
    </message>
    <message>
        <source>The files have names that the scheme of this project does not have.</source>
        <translation>في الملفات أسماء ليست في مخطط هذا المشروع.</translation>
    </message>
    <message>
        <source>Turn into {name}</source>
        <translation>تصير {name}</translation>
    </message>
</context>
<context>
    <name>ValuesTable</name>
    <message>
        <source>A title has no control characters.</source>
        <translation>لا يجوز أن تكون في العنوان محارف تحكم.</translation>
    </message>
    <message>
        <source>A value is needed, without control characters.</source>
        <translation>تلزم قيمة ليست فيها محارف تحكم.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>أسفل</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>There is this value already.</source>
        <translation>هذه القيمة موجودة من قبل.</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>أعلى</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation>
            <numerusform>لا علاقات</numerusform>
            <numerusform>علاقة واحدة</numerusform>
            <numerusform>علاقتان</numerusform>
            <numerusform>%n علاقات</numerusform>
            <numerusform>%n علاقة</numerusform>
            <numerusform>%n علاقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>لا كلمات</numerusform>
            <numerusform>كلمة واحدة</numerusform>
            <numerusform>كلمتان</numerusform>
            <numerusform>%n كلمات</numerusform>
            <numerusform>%n كلمة</numerusform>
            <numerusform>%n كلمة</numerusform>
        </translation>
    </message>
    <message>
        <source>Relation {title}: {words}</source>
        <translation>علاقة {title}: {words}</translation>
    </message>
    <message>
        <source>Suggestion {label}</source>
        <translation>اقتراح {label}</translation>
    </message>
    <message>
        <source>inside {labels}</source>
        <translation>داخل {labels}</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>مع ملاحظة</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Looking: {done} of {total}</source>
        <translation>جارٍ البحث: {done} من {total}</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>Open or create a project first; then drop files here.</source>
        <translation>افتح مشروعًا أو أنشئ واحدًا أولًا، ثم أفلت الملفات هنا.</translation>
    </message>
    <message>
        <source>Show (F7)</source>
        <translation>إظهار (F7)</translation>
    </message>
    <message>
        <source>The program ended unexpectedly last time. What was done is saved.</source>
        <translation>انتهى البرنامج في المرة الماضية على نحو غير متوقع. ما أُنجز محفوظ.</translation>
    </message>
    <message>
        <source>The window changes when the work in progress is finished.</source>
        <translation>تتغيّر النافذة حين ينتهي العمل الجاري.</translation>
    </message>
    <message>
        <source>This project is open read-only: nothing can be imported here.</source>
        <translation>هذا المشروع مفتوح للقراءة فقط: لا يمكن الاستيراد هنا.</translation>
    </message>
    <message>
        <source>Workbench</source>
        <translation>Workbench</translation>
    </message>
    <message>
        <source>{title} — Workbench</source>
        <translation>{title} — Workbench</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Go into a panel first (F6); then it can be moved.</source>
        <translation>انتقل إلى لوحة أولًا (F6)، ثم يمكن نقلها.</translation>
    </message>
    <message>
        <source>No documents yet. Drop files here, or choose Project ▸ Import files…</source>
        <translation>لا توجد مستندات بعد. أفلت الملفات هنا، أو اختر: مشروع ◂ استيراد ملفات…</translation>
    </message>
    <message>
        <source>Not among those shown · {counts} · {annotator} · all saved</source>
        <translation>ليس بين المعروضة · {counts} · {annotator} · كل شيء محفوظ</translation>
    </message>
    <message>
        <source>Open read-only: nothing can be changed here.</source>
        <translation>المشروع مفتوح للقراءة فقط: لا يمكن تغيير شيء هنا.</translation>
    </message>
    <message numerus="yes">
        <source>This article has %n character(s) that force the direction of text: it may read otherwise than it is stored. See Inspector ▸ Hidden.</source>
        <translation>
            <numerusform>لا أحرف في هذا المقال تفرض اتجاه النص.</numerusform>
            <numerusform>في هذا المقال حرف واحد يفرض اتجاه النص: قد يُقرأ على غير ما هو مخزَّن. انظر: لوحة التفاصيل ◂ المخفية.</numerusform>
            <numerusform>في هذا المقال حرفان يفرضان اتجاه النص: قد يُقرأ على غير ما هو مخزَّن. انظر: لوحة التفاصيل ◂ المخفية.</numerusform>
            <numerusform>في هذا المقال %n أحرف تفرض اتجاه النص: قد يُقرأ على غير ما هو مخزَّن. انظر: لوحة التفاصيل ◂ المخفية.</numerusform>
            <numerusform>في هذا المقال %n حرفًا تفرض اتجاه النص: قد يُقرأ على غير ما هو مخزَّن. انظر: لوحة التفاصيل ◂ المخفية.</numerusform>
            <numerusform>في هذا المقال %n حرف تفرض اتجاه النص: قد يُقرأ على غير ما هو مخزَّن. انظر: لوحة التفاصيل ◂ المخفية.</numerusform>
        </translation>
    </message>
    <message>
        <source>{counts} · {suggestions}</source>
        <translation>{counts} · {suggestions}</translation>
    </message>
    <message>
        <source>{number} of {total} · {counts} · {annotator} · all saved</source>
        <translation>{number} من {total} · {counts} · {annotator} · كل شيء محفوظ</translation>
    </message>
</context>
<context>
    <name>_Page</name>
    <message>
        <source>&amp;Try it on the open article</source>
        <translation>&amp;جرّبه على المقال المفتوح</translation>
    </message>
    <message>
        <source>It is looking at the article…</source>
        <translation>ينظر في المقال…</translation>
    </message>
    <message>
        <source>It is off: tick it in the list to use it.</source>
        <translation>هو متوقف: ضع علامة أمامه في القائمة لاستعماله.</translation>
    </message>
    <message numerus="yes">
        <source>It works: %n suggestion(s) in the open article.</source>
        <translation>
            <numerusform>يعمل: لا اقتراحات في المقال المفتوح.</numerusform>
            <numerusform>يعمل: اقتراح واحد في المقال المفتوح.</numerusform>
            <numerusform>يعمل: اقتراحان في المقال المفتوح.</numerusform>
            <numerusform>يعمل: %n اقتراحات في المقال المفتوح.</numerusform>
            <numerusform>يعمل: %n اقتراحا في المقال المفتوح.</numerusform>
            <numerusform>يعمل: %n اقتراح في المقال المفتوح.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>لم يُرسل شيء.</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;About Workbench</source>
        <translation>&amp;عن منضدة العمل</translation>
    </message>
    <message>
        <source>&amp;Accept the suggestion</source>
        <translation>&amp;قبول الاقتراح</translation>
    </message>
    <message>
        <source>&amp;Annotator’s name…</source>
        <translation>ا&amp;سم الموسِّم…</translation>
    </message>
    <message>
        <source>&amp;Begin the tour of two minutes</source>
        <translation>ا&amp;بدأ الجولة من دقيقتين</translation>
    </message>
    <message>
        <source>&amp;Boilerplate: captions, menus and the like</source>
        <translation>ال&amp;حشو: تعليقات الصور والقوائم وما شابه</translation>
    </message>
    <message>
        <source>&amp;Close the project</source>
        <translation>إ&amp;غلاق المشروع</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostic information</source>
        <translation>&amp;نسخ معلومات التشخيص</translation>
    </message>
    <message>
        <source>&amp;Copy the selected text</source>
        <translation>&amp;نسخ النص المحدد</translation>
    </message>
    <message>
        <source>&amp;Detailed log…</source>
        <translation>السجل الم&amp;فصل…</translation>
    </message>
    <message>
        <source>&amp;Digits</source>
        <translation>الأ&amp;رقام</translation>
    </message>
    <message>
        <source>&amp;Document</source>
        <translation>م&amp;ستند</translation>
    </message>
    <message>
        <source>&amp;Done, and go on to the next</source>
        <translation>من&amp;جز، والانتقال إلى التالي</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>ت&amp;حرير</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;تصدير…</translation>
    </message>
    <message>
        <source>&amp;Fewer suggestions: only surer ones</source>
        <translation>اقتراحات أقل: الأ&amp;وثق وحده</translation>
    </message>
    <message>
        <source>&amp;Filter the list…</source>
        <translation>ت&amp;صفية القائمة…</translation>
    </message>
    <message>
        <source>&amp;Find in the article</source>
        <translation>ب&amp;حث في المقال</translation>
    </message>
    <message>
        <source>&amp;Fix the finding</source>
        <translation>إ&amp;صلاح المأخذ</translation>
    </message>
    <message>
        <source>&amp;Font of the text…</source>
        <translation>&amp;خط النص…</translation>
    </message>
    <message>
        <source>&amp;Go to the next pane</source>
        <translation>الا&amp;نتقال إلى اللوحة التالية</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>ال&amp;دليل</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>مساع&amp;دة</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>&amp;استيراد ملفات…</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>لوحة الت&amp;فاصيل</translation>
    </message>
    <message>
        <source>&amp;Join another piece to the span</source>
        <translation>&amp;ضم جزء آخر إلى المقطع</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>ال&amp;مفاتيح</translation>
    </message>
    <message>
        <source>&amp;Label scheme…</source>
        <translation>مخطط ال&amp;وسوم…</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>ت&amp;كبير النص</translation>
    </message>
    <message>
        <source>&amp;Leave the tour</source>
        <translation>مغ&amp;ادرة الجولة</translation>
    </message>
    <message>
        <source>&amp;Link the span with another</source>
        <translation>&amp;ربط المقطع بآخر</translation>
    </message>
    <message>
        <source>&amp;List of findings</source>
        <translation>&amp;قائمة المآخذ</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;سجل التشغيل</translation>
    </message>
    <message>
        <source>&amp;More suggestions: less sure ones too</source>
        <translation>اقتراحات أ&amp;كثر: الأقل ثقة أيضًا</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>مشروع &amp;جديد…</translation>
    </message>
    <message>
        <source>&amp;Next document</source>
        <translation>المستند ال&amp;تالي</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>المأخذ ال&amp;تالي</translation>
    </message>
    <message>
        <source>&amp;Next suggestion</source>
        <translation>الاقتراح ال&amp;تالي</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>الحجم المعتا&amp;د</translation>
    </message>
    <message>
        <source>&amp;Note on the span</source>
        <translation>&amp;ملاحظة على المقطع</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>&amp;فتح مشروع…</translation>
    </message>
    <message>
        <source>&amp;Previous document</source>
        <translation>المستند ال&amp;سابق</translation>
    </message>
    <message>
        <source>&amp;Previous finding</source>
        <translation>المأخذ ال&amp;سابق</translation>
    </message>
    <message>
        <source>&amp;Previous suggestion</source>
        <translation>الاقتراح ال&amp;سابق</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;مشروع</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إ&amp;نهاء</translation>
    </message>
    <message>
        <source>&amp;Quote: content, cue and source</source>
        <translation>وسم &amp;قول مع لفظه وقائله</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>إ&amp;عادة</translation>
    </message>
    <message>
        <source>&amp;Reject the suggestion</source>
        <translation>&amp;رفض الاقتراح</translation>
    </message>
    <message>
        <source>&amp;Relations</source>
        <translation>العلا&amp;قات</translation>
    </message>
    <message>
        <source>&amp;Remove the document</source>
        <translation>إ&amp;زالة المستند</translation>
    </message>
    <message>
        <source>&amp;Same as…</source>
        <translation>تعيين المق&amp;صود…</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>ت&amp;نقل وتحديد</translation>
    </message>
    <message>
        <source>&amp;Set the finding aside</source>
        <translation>ت&amp;نحية المأخذ</translation>
    </message>
    <message>
        <source>&amp;Skip this task</source>
        <translation>&amp;تخطَّ هذه المهمة</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>ت&amp;صغير النص</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>&amp;وسم</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>ال&amp;سمة</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>ال&amp;جولة</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;تراجع</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>&amp;Zone of the paragraph or selection</source>
        <translation>من&amp;طقة الفقرة أو التحديد</translation>
    </message>
    <message>
        <source>0 1 2 3</source>
        <translation>0 1 2 3</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>110 %</source>
        <translation>110 %</translation>
    </message>
    <message>
        <source>125 %</source>
        <translation>125 %</translation>
    </message>
    <message>
        <source>150 %</source>
        <translation>150 %</translation>
    </message>
    <message>
        <source>175 %</source>
        <translation>175 %</translation>
    </message>
    <message>
        <source>200 %</source>
        <translation>200 %</translation>
    </message>
    <message>
        <source>90 %</source>
        <translation>90 %</translation>
    </message>
    <message>
        <source>Accept all &amp;like this: same words, same label</source>
        <translation>قبول كل ال&amp;مماثلة: الكلمات نفسها والوسم نفسه</translation>
    </message>
    <message>
        <source>Accept all with &amp;this label</source>
        <translation>قبول كل ما له &amp;هذا الوسم</translation>
    </message>
    <message>
        <source>Advertisement</source>
        <translation>إعلان</translation>
    </message>
    <message>
        <source>Al&amp;ways suggest these words…</source>
        <translation>اقتراح &amp;هذه الكلمات دائمًا…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>كل العلاقات</translation>
    </message>
    <message>
        <source>As doing</source>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <source>As done</source>
        <translation>منجزة</translation>
    </message>
    <message>
        <source>As skipped</source>
        <translation>متخطّاة</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كما في النظام</translation>
    </message>
    <message>
        <source>As to do</source>
        <translation>لم تبدأ</translation>
    </message>
    <message>
        <source>Bac&amp;k to the hits</source>
        <translation>الع&amp;ودة إلى النتائج</translation>
    </message>
    <message>
        <source>Begin articles at their bod&amp;y</source>
        <translation>&amp;بدء المقالات من متنها</translation>
    </message>
    <message>
        <source>Beginning of the article</source>
        <translation>بداية المقال</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>متن</translation>
    </message>
    <message>
        <source>By its letters</source>
        <translation>بحسب حروفها</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>اسم الكاتب</translation>
    </message>
    <message>
        <source>C&amp;heck the project</source>
        <translation>ف&amp;حص المشروع</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>تعليق صورة</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>إلغاء التحديد</translation>
    </message>
    <message>
        <source>Colour of the span’s label for me…</source>
        <translation>لون وسم المقطع عندي…</translation>
    </message>
    <message>
        <source>Credit of a picture or of the page</source>
        <translation>مصدر صورة أو حقوق الصفحة</translation>
    </message>
    <message>
        <source>Cu&amp;t the selection out of the span around it</source>
        <translation>اقت&amp;طاع التحديد من المقطع المحيط به</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكنة</translation>
    </message>
    <message>
        <source>Dark, high contrast</source>
        <translation>داكنة عالية التباين</translation>
    </message>
    <message>
        <source>Data qualit&amp;y</source>
        <translation>جو&amp;دة البيانات</translation>
    </message>
    <message>
        <source>Date line</source>
        <translation>مكان وتاريخ</translation>
    </message>
    <message>
        <source>Digits as the system likes</source>
        <translation>أرقام النظام</translation>
    </message>
    <message>
        <source>Dim</source>
        <translation>تبهيت</translation>
    </message>
    <message>
        <source>Direction of the para&amp;graph</source>
        <translation>اتجاه ال&amp;فقرة</translation>
    </message>
    <message>
        <source>E&amp;valuation of suggestions</source>
        <translation>تق&amp;ويم الاقتراحات</translation>
    </message>
    <message>
        <source>E&amp;xtend to a word by letters above it</source>
        <translation>&amp;توسيع التحديد إلى كلمة بحروف فوقها</translation>
    </message>
    <message>
        <source>Eighth attribute</source>
        <translation>الخاصية الثامنة</translation>
    </message>
    <message>
        <source>End of the article</source>
        <translation>نهاية المقال</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Every action by its &amp;name…</source>
        <translation>كل أمر باسم&amp;ه…</translation>
    </message>
    <message>
        <source>Fifth attribute</source>
        <translation>الخاصية الخامسة</translation>
    </message>
    <message>
        <source>First attribute</source>
        <translation>الخاصية الأولى</translation>
    </message>
    <message>
        <source>Fix &amp;all findings of this kind</source>
        <translation>إصلاح &amp;كل المآخذ من هذا النوع</translation>
    </message>
    <message>
        <source>Fourth attribute</source>
        <translation>الخاصية الرابعة</translation>
    </message>
    <message>
        <source>G&amp;uideline of the label beside the text</source>
        <translation>إر&amp;شادات الوسم بجانب النص</translation>
    </message>
    <message>
        <source>Go to a word by &amp;letters above it</source>
        <translation>الانتقال إلى كلمة ب&amp;حروف فوقها</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>I&amp;mport metadata…</source>
        <translation>استيراد &amp;بيانات وصفية…</translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation>استيراد &amp;مجلد…</translation>
    </message>
    <message>
        <source>Import with o&amp;ptions…</source>
        <translation>استي&amp;راد بخيارات…</translation>
    </message>
    <message>
        <source>L&amp;anguage · اللغة</source>
        <translation>ال&amp;لغة · Language</translation>
    </message>
    <message>
        <source>Left to right</source>
        <translation>من اليسار إلى اليمين</translation>
    </message>
    <message>
        <source>Letter joined &amp;before the word: out of the span or into it</source>
        <translation>إخراج ال&amp;سابقة من المقطع أو إدخالها فيه</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتحة</translation>
    </message>
    <message>
        <source>Light, high contrast</source>
        <translation>فاتحة عالية التباين</translation>
    </message>
    <message>
        <source>Line down</source>
        <translation>السطر الأسفل</translation>
    </message>
    <message>
        <source>Line s&amp;pacing</source>
        <translation>تبا&amp;عد الأسطر</translation>
    </message>
    <message>
        <source>Line up</source>
        <translation>السطر الأعلى</translation>
    </message>
    <message>
        <source>List of d&amp;ocuments</source>
        <translation>قائمة ال&amp;مستندات</translation>
    </message>
    <message>
        <source>M&amp;y lexicon…</source>
        <translation>معجم&amp;ي…</translation>
    </message>
    <message>
        <source>Make the list anew</source>
        <translation>تحديث القائمة</translation>
    </message>
    <message>
        <source>Mark as &amp;skipped</source>
        <translation>تعيين الحالة: مت&amp;خطّى</translation>
    </message>
    <message>
        <source>Mark as &amp;to do</source>
        <translation>تعيين الحالة: &amp;لم يبدأ</translation>
    </message>
    <message>
        <source>Mark as d&amp;one</source>
        <translation>تعيين الحالة: &amp;منجز</translation>
    </message>
    <message>
        <source>Mark as do&amp;ing</source>
        <translation>تعيين الحالة: &amp;قيد العمل</translation>
    </message>
    <message>
        <source>Mark the documents sho&amp;wn</source>
        <translation>حالة المستندات الم&amp;عروضة</translation>
    </message>
    <message>
        <source>Mark the s&amp;elected documents</source>
        <translation>حالة المستندات الم&amp;حددة</translation>
    </message>
    <message>
        <source>Mark to be dis&amp;cussed, or no longer</source>
        <translation>تعيين للنقا&amp;ش، أو إلغاء ذلك</translation>
    </message>
    <message>
        <source>Menus and buttons of the page</source>
        <translation>قوائم الصفحة وأزرارها</translation>
    </message>
    <message>
        <source>Metadata of the documents</source>
        <translation>البيانات الوصفية للمستندات</translation>
    </message>
    <message>
        <source>Move the caret a character to the left</source>
        <translation>تحريك المؤشر حرفًا إلى اليسار</translation>
    </message>
    <message>
        <source>Move the caret a character to the right</source>
        <translation>تحريك المؤشر حرفًا إلى اليمين</translation>
    </message>
    <message>
        <source>Move the end by a character to the left</source>
        <translation>تحريك الطرف حرفًا إلى اليسار</translation>
    </message>
    <message>
        <source>Move the end by a character to the right</source>
        <translation>تحريك الطرف حرفًا إلى اليمين</translation>
    </message>
    <message>
        <source>Move the end by a word to the left</source>
        <translation>تحريك الطرف كلمة إلى اليسار</translation>
    </message>
    <message>
        <source>Move the end by a word to the right</source>
        <translation>تحريك الطرف كلمة إلى اليمين</translation>
    </message>
    <message>
        <source>Move the other end from now on</source>
        <translation>التبديل إلى تحريك الطرف الآخر</translation>
    </message>
    <message>
        <source>Move this panel to another side</source>
        <translation>نقل هذه اللوحة إلى جانب آخر</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>ضيق</translation>
    </message>
    <message>
        <source>Narrow column</source>
        <translation>عمود ضيق</translation>
    </message>
    <message>
        <source>Ne&amp;ver suggest these words</source>
        <translation>&amp;عدم اقتراح هذه الكلمات أبدًا</translation>
    </message>
    <message>
        <source>Near-duplicates and splits</source>
        <translation>المستندات شبه المكررة والتقسيم</translation>
    </message>
    <message>
        <source>Next &amp;hit</source>
        <translation>النتي&amp;جة التالية</translation>
    </message>
    <message>
        <source>Next &amp;unfinished span</source>
        <translation>المقطع التالي غير الم&amp;كتمل</translation>
    </message>
    <message>
        <source>Next relation of the span</source>
        <translation>العلاقة التالية للمقطع</translation>
    </message>
    <message>
        <source>Next span</source>
        <translation>المقطع التالي</translation>
    </message>
    <message>
        <source>Next word</source>
        <translation>الكلمة التالية</translation>
    </message>
    <message>
        <source>Ninth attribute</source>
        <translation>الخاصية التاسعة</translation>
    </message>
    <message>
        <source>No longer to be discussed</source>
        <translation>لم تعد للنقاش</translation>
    </message>
    <message>
        <source>No zone</source>
        <translation>بلا منطقة</translation>
    </message>
    <message>
        <source>None</source>
        <translation>بلا علاقات</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>عادي</translation>
    </message>
    <message>
        <source>Normal column</source>
        <translation>عمود عادي</translation>
    </message>
    <message>
        <source>Of the chosen span</source>
        <translation>علاقات المقطع المختار</translation>
    </message>
    <message>
        <source>One attribute of the s&amp;pan</source>
        <translation>إح&amp;دى خصائص المقطع</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>المشاريع الأ&amp;خيرة</translation>
    </message>
    <message>
        <source>Open the &amp;sample project</source>
        <translation>فتح مشروع ال&amp;عينة</translation>
    </message>
    <message>
        <source>Other end of the relation</source>
        <translation>الطرف الآخر للعلاقة</translation>
    </message>
    <message>
        <source>Panels as at first</source>
        <translation>اللوحات كما كانت في البداية</translation>
    </message>
    <message>
        <source>Paragraph down</source>
        <translation>الفقرة التالية</translation>
    </message>
    <message>
        <source>Paragraph up</source>
        <translation>الفقرة السابقة</translation>
    </message>
    <message>
        <source>Previous h&amp;it</source>
        <translation>النت&amp;يجة السابقة</translation>
    </message>
    <message>
        <source>Previous span</source>
        <translation>المقطع السابق</translation>
    </message>
    <message>
        <source>Previous word</source>
        <translation>الكلمة السابقة</translation>
    </message>
    <message>
        <source>Re&amp;ject all like this: same words, same label</source>
        <translation>رفض كل المماثلة: الكلمات ن&amp;فسها والوسم نفسه</translation>
    </message>
    <message>
        <source>Re&amp;move the span or relation</source>
        <translation>إ&amp;زالة المقطع أو العلاقة</translation>
    </message>
    <message>
        <source>Related articles</source>
        <translation>مقالات ذات صلة</translation>
    </message>
    <message>
        <source>Release a &amp;dataset…</source>
        <translation>إص&amp;دار مجموعة بيانات…</translation>
    </message>
    <message>
        <source>Repeated paragraph</source>
        <translation>فقرة مكررة</translation>
    </message>
    <message>
        <source>Right to left</source>
        <translation>من اليمين إلى اليسار</translation>
    </message>
    <message>
        <source>S&amp;ay more of the span: attributes, then links</source>
        <translation>&amp;خصائص المقطع ثم علاقاته</translation>
    </message>
    <message>
        <source>S&amp;earch all articles</source>
        <translation>&amp;بحث في كل المقالات</translation>
    </message>
    <message>
        <source>S&amp;uggesters…</source>
        <translation>م&amp;صادر الاقتراح…</translation>
    </message>
    <message>
        <source>Second attribute</source>
        <translation>الخاصية الثانية</translation>
    </message>
    <message>
        <source>Seventh attribute</source>
        <translation>الخاصية السابعة</translation>
    </message>
    <message>
        <source>Share buttons</source>
        <translation>أزرار المشاركة</translation>
    </message>
    <message>
        <source>Show &amp;hidden characters</source>
        <translation>إظهار ال&amp;أحرف المخفية</translation>
    </message>
    <message>
        <source>Show like the rest</source>
        <translation>إظهار كسائر النص</translation>
    </message>
    <message>
        <source>Show more or fewer</source>
        <translation>إظهار أكثر أو أقل</translation>
    </message>
    <message>
        <source>Show suggestions</source>
        <translation>إظهار الاقتراحات</translation>
    </message>
    <message>
        <source>Sixth attribute</source>
        <translation>الخاصية السادسة</translation>
    </message>
    <message>
        <source>Siz&amp;e of the interface</source>
        <translation>حجم الواج&amp;هة</translation>
    </message>
    <message>
        <source>Span around this one</source>
        <translation>المقطع المحيط بهذا</translation>
    </message>
    <message>
        <source>Statisti&amp;cs</source>
        <translation>الإحصاءا&amp;ت</translation>
    </message>
    <message>
        <source>Su&amp;ggestions</source>
        <translation>ا&amp;قتراحات</translation>
    </message>
    <message>
        <source>Ta&amp;ble of suggestions</source>
        <translation>&amp;جدول الاقتراحات</translation>
    </message>
    <message>
        <source>Tables of quotes, &amp;weapons and more</source>
        <translation>&amp;جداول الأقوال والأسلحة وغيرها</translation>
    </message>
    <message>
        <source>Tag &amp;in addition</source>
        <translation>وسم إ&amp;ضافي</translation>
    </message>
    <message>
        <source>Tag e&amp;very other occurrence…</source>
        <translation>وسم &amp;كل النظائر…</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>كلمات دالة</translation>
    </message>
    <message>
        <source>Third attribute</source>
        <translation>الخاصية الثالثة</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>عنوان</translation>
    </message>
    <message>
        <source>To be discussed</source>
        <translation>للنقاش</translation>
    </message>
    <message>
        <source>Very wide</source>
        <translation>واسع جدًا</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>واسع</translation>
    </message>
    <message>
        <source>Wide column</source>
        <translation>عمود عريض</translation>
    </message>
    <message>
        <source>Width of the colu&amp;mn</source>
        <translation>عر&amp;ض العمود</translation>
    </message>
    <message>
        <source>Word to the left</source>
        <translation>الكلمة التي إلى اليسار</translation>
    </message>
    <message>
        <source>Word to the right</source>
        <translation>الكلمة التي إلى اليمين</translation>
    </message>
    <message>
        <source>العربية</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>٠ ١ ٢ ٣</source>
        <translation>٠ ١ ٢ ٣</translation>
    </message>
</context>
<context>
    <name>changes</name>
    <message>
        <source>URI</source>
        <translation>المعرّف (URI)</translation>
    </message>
    <message>
        <source>aliases</source>
        <translation>الأسماء الأخرى</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>الاتجاه</translation>
    </message>
    <message>
        <source>direction of a paragraph</source>
        <translation>اتجاه فقرة</translation>
    </message>
    <message>
        <source>document {name}</source>
        <translation>المستند {name}</translation>
    </message>
    <message>
        <source>entity</source>
        <translation>الكيان</translation>
    </message>
    <message>
        <source>entity {name}</source>
        <translation>الكيان {name}</translation>
    </message>
    <message>
        <source>finding {name}</source>
        <translation>المأخذ {name}</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>note</source>
        <translation>الملاحظة</translation>
    </message>
    <message>
        <source>other pieces</source>
        <translation>أجزاء أخرى</translation>
    </message>
    <message>
        <source>relation {name}</source>
        <translation>العلاقة {name}</translation>
    </message>
    <message>
        <source>saved filter {name}</source>
        <translation>التصفية المحفوظة {name}</translation>
    </message>
    <message>
        <source>scheme {name}</source>
        <translation>المخطط {name}</translation>
    </message>
    <message>
        <source>status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>suggestion {name}</source>
        <translation>اقتراح {name}</translation>
    </message>
    <message>
        <source>to be discussed</source>
        <translation>للنقاش</translation>
    </message>
    <message>
        <source>type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>what is said of the document</source>
        <translation>ما قيل عن المستند</translation>
    </message>
    <message>
        <source>zone {name}</source>
        <translation>المنطقة {name}</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} ← {after}</translation>
    </message>
    <message>
        <source>{name}: {change}</source>
        <translation>{name}: {change}</translation>
    </message>
    <message>
        <source>{thing}: found again</source>
        <translation>{thing}: أُعيد عرضه</translation>
    </message>
    <message>
        <source>{thing}: new</source>
        <translation>{thing}: إنشاء</translation>
    </message>
    <message>
        <source>{thing}: rejected</source>
        <translation>{thing}: رُفض</translation>
    </message>
    <message>
        <source>{thing}: removed</source>
        <translation>{thing}: إزالة</translation>
    </message>
    <message>
        <source>{thing}: set aside</source>
        <translation>{thing}: نُحّي</translation>
    </message>
    <message>
        <source>{thing}: suggested again</source>
        <translation>{thing}: عاد اقتراحًا</translation>
    </message>
    <message>
        <source>{thing}: {changes}</source>
        <translation>{thing}: {changes}</translation>
    </message>
</context>
<context>
    <name>characters</name>
    <message>
        <source>ACTIVATE ARABIC FORM SHAPING</source>
        <translation>تفعيل تشكيل صور الحروف العربية</translation>
    </message>
    <message>
        <source>ACTIVATE SYMMETRIC SWAPPING</source>
        <translation>تفعيل التبديل المتناظر</translation>
    </message>
    <message>
        <source>ARABIC LETTER MARK</source>
        <translation>علامة الحرف العربي</translation>
    </message>
    <message>
        <source>COMBINING GRAPHEME JOINER</source>
        <translation>واصل وحدات الكتابة</translation>
    </message>
    <message>
        <source>CONTROL</source>
        <translation>محرف تحكم</translation>
    </message>
    <message>
        <source>EM QUAD</source>
        <translation>فراغ مربّع بعرض M</translation>
    </message>
    <message>
        <source>EM SPACE</source>
        <translation>مسافة بعرض M</translation>
    </message>
    <message>
        <source>EN QUAD</source>
        <translation>فراغ مربّع بعرض N</translation>
    </message>
    <message>
        <source>EN SPACE</source>
        <translation>مسافة بعرض N</translation>
    </message>
    <message>
        <source>FIGURE SPACE</source>
        <translation>مسافة بعرض رقم</translation>
    </message>
    <message>
        <source>FIRST STRONG ISOLATE</source>
        <translation>عازل باتجاه أول حرف قوي</translation>
    </message>
    <message>
        <source>FOUR-PER-EM SPACE</source>
        <translation>مسافة ربع M</translation>
    </message>
    <message>
        <source>FUNCTION APPLICATION</source>
        <translation>تطبيق دالة (غير مرئي)</translation>
    </message>
    <message>
        <source>HAIR SPACE</source>
        <translation>مسافة شعرية</translation>
    </message>
    <message>
        <source>HANGUL CHOSEONG FILLER</source>
        <translation>حشو الحرف الأول في الهانغول</translation>
    </message>
    <message>
        <source>HANGUL JUNGSEONG FILLER</source>
        <translation>حشو الحرف الأوسط في الهانغول</translation>
    </message>
    <message>
        <source>IDEOGRAPHIC SPACE</source>
        <translation>مسافة الكتابة الصينية</translation>
    </message>
    <message>
        <source>INHIBIT ARABIC FORM SHAPING</source>
        <translation>تعطيل تشكيل صور الحروف العربية</translation>
    </message>
    <message>
        <source>INHIBIT SYMMETRIC SWAPPING</source>
        <translation>تعطيل التبديل المتناظر</translation>
    </message>
    <message>
        <source>INVISIBLE PLUS</source>
        <translation>علامة جمع غير مرئية</translation>
    </message>
    <message>
        <source>INVISIBLE SEPARATOR</source>
        <translation>فاصل غير مرئي</translation>
    </message>
    <message>
        <source>INVISIBLE TIMES</source>
        <translation>علامة ضرب غير مرئية</translation>
    </message>
    <message>
        <source>KHMER VOWEL INHERENT AA</source>
        <translation>صائت خميري كامن (AA)</translation>
    </message>
    <message>
        <source>KHMER VOWEL INHERENT AQ</source>
        <translation>صائت خميري كامن (AQ)</translation>
    </message>
    <message>
        <source>LEFT-TO-RIGHT EMBEDDING</source>
        <translation>تضمين من اليسار إلى اليمين</translation>
    </message>
    <message>
        <source>LEFT-TO-RIGHT ISOLATE</source>
        <translation>عازل من اليسار إلى اليمين</translation>
    </message>
    <message>
        <source>LEFT-TO-RIGHT MARK</source>
        <translation>علامة من اليسار إلى اليمين</translation>
    </message>
    <message>
        <source>LEFT-TO-RIGHT OVERRIDE</source>
        <translation>فرض الاتجاه من اليسار إلى اليمين</translation>
    </message>
    <message>
        <source>LINE SEPARATOR</source>
        <translation>فاصل أسطر</translation>
    </message>
    <message>
        <source>MEDIUM MATHEMATICAL SPACE</source>
        <translation>مسافة رياضية متوسطة</translation>
    </message>
    <message>
        <source>MONGOLIAN FREE VARIATION SELECTOR FOUR</source>
        <translation>محدد شكل منغولي 4</translation>
    </message>
    <message>
        <source>MONGOLIAN FREE VARIATION SELECTOR ONE</source>
        <translation>محدد شكل منغولي 1</translation>
    </message>
    <message>
        <source>MONGOLIAN FREE VARIATION SELECTOR THREE</source>
        <translation>محدد شكل منغولي 3</translation>
    </message>
    <message>
        <source>MONGOLIAN FREE VARIATION SELECTOR TWO</source>
        <translation>محدد شكل منغولي 2</translation>
    </message>
    <message>
        <source>MONGOLIAN VOWEL SEPARATOR</source>
        <translation>فاصل صوائت منغولي</translation>
    </message>
    <message>
        <source>NARROW NO-BREAK SPACE</source>
        <translation>مسافة ضيقة غير فاصلة</translation>
    </message>
    <message>
        <source>NATIONAL DIGIT SHAPES</source>
        <translation>أشكال الأرقام المحلية</translation>
    </message>
    <message>
        <source>NO-BREAK SPACE</source>
        <translation>مسافة غير فاصلة</translation>
    </message>
    <message>
        <source>NOMINAL DIGIT SHAPES</source>
        <translation>أشكال الأرقام الأصلية</translation>
    </message>
    <message>
        <source>OGHAM SPACE MARK</source>
        <translation>مسافة الأوغام</translation>
    </message>
    <message>
        <source>PARAGRAPH SEPARATOR</source>
        <translation>فاصل فقرات</translation>
    </message>
    <message>
        <source>POP DIRECTIONAL FORMATTING</source>
        <translation>إنهاء تضمين الاتجاه أو فرضه</translation>
    </message>
    <message>
        <source>POP DIRECTIONAL ISOLATE</source>
        <translation>إنهاء عزل الاتجاه</translation>
    </message>
    <message>
        <source>PUNCTUATION SPACE</source>
        <translation>مسافة بعرض علامة ترقيم</translation>
    </message>
    <message>
        <source>RIGHT-TO-LEFT EMBEDDING</source>
        <translation>تضمين من اليمين إلى اليسار</translation>
    </message>
    <message>
        <source>RIGHT-TO-LEFT ISOLATE</source>
        <translation>عازل من اليمين إلى اليسار</translation>
    </message>
    <message>
        <source>RIGHT-TO-LEFT MARK</source>
        <translation>علامة من اليمين إلى اليسار</translation>
    </message>
    <message>
        <source>RIGHT-TO-LEFT OVERRIDE</source>
        <translation>فرض الاتجاه من اليمين إلى اليسار</translation>
    </message>
    <message>
        <source>SIX-PER-EM SPACE</source>
        <translation>مسافة سدس M</translation>
    </message>
    <message>
        <source>SOFT HYPHEN</source>
        <translation>واصلة اختيارية</translation>
    </message>
    <message>
        <source>THIN SPACE</source>
        <translation>مسافة رفيعة</translation>
    </message>
    <message>
        <source>THREE-PER-EM SPACE</source>
        <translation>مسافة ثلث M</translation>
    </message>
    <message>
        <source>WORD JOINER</source>
        <translation>واصل كلمات</translation>
    </message>
    <message>
        <source>ZERO WIDTH JOINER</source>
        <translation>واصل بعرض صفري</translation>
    </message>
    <message>
        <source>ZERO WIDTH NO-BREAK SPACE</source>
        <translation>علامة ترتيب البايتات (BOM)</translation>
    </message>
    <message>
        <source>ZERO WIDTH NON-JOINER</source>
        <translation>فاصل بعرض صفري</translation>
    </message>
    <message>
        <source>ZERO WIDTH SPACE</source>
        <translation>مسافة بعرض صفري</translation>
    </message>
    <message>
        <source>ZERO-WIDTH</source>
        <translation>حرف بعرض صفري</translation>
    </message>
</context>
<context>
    <name>digits</name>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>A field needs a name.</source>
        <translation>يلزم الحقلَ اسم.</translation>
    </message>
    <message>
        <source>A folded search sees nothing in this query, which holds only marks and invisible characters: search for it exactly.</source>
        <translation>لا يرى البحث المطوي شيئا في هذه العبارة، فليس فيها سوى حركات ومحارف غير مرئية: ابحث عنها حرفيا.</translation>
    </message>
    <message>
        <source>A learning curve up to {number} documents needs more than {number} confirmed ones; there are {found}.</source>
        <translation>منحنى التعلّم حتى {number} من المستندات يحتاج إلى أكثر من {number} منها منجزة؛ وعددها {found}.</translation>
    </message>
    <message>
        <source>A length cannot be less than 0.</source>
        <translation>لا يكون الطول أقل من 0.</translation>
    </message>
    <message>
        <source>A lexicon takes labels that are written in Latin capitals, not {label}.</source>
        <translation>يقبل المعجم وسومًا مكتوبة بحروف لاتينية كبيرة، لا {label}.</translation>
    </message>
    <message>
        <source>A lexicon takes words; here are none.</source>
        <translation>يقبل المعجم كلمات، ولا كلمات هنا.</translation>
    </message>
    <message>
        <source>A package is not installed that reads this model: {name}. Install them with: pip install {extra}</source>
        <translation>حزمة تقرأ هذا النموذج غير مثبتة: {name}. ثبّت ما يلزم بالأمر: pip install {extra}</translation>
    </message>
    <message>
        <source>A quote needs its words: select them.</source>
        <translation>لا بد للقول من كلماته: حدّدها.</translation>
    </message>
    <message>
        <source>A regular expression says itself where words begin and end: use \b in it.</source>
        <translation>التعبير النمطي يحدد بنفسه أين تبدأ الكلمات وتنتهي: استعمل فيه \b.</translation>
    </message>
    <message>
        <source>A release needs a version, such as 1.0.</source>
        <translation>يحتاج الإصدار إلى رقم، مثل 1.0.</translation>
    </message>
    <message>
        <source>A saved filter needs a name.</source>
        <translation>تحتاج التصفية المحفوظة إلى اسم.</translation>
    </message>
    <message>
        <source>A search for whole words needs a letter or a digit.</source>
        <translation>البحث عن كلمات كاملة يحتاج إلى حرف أو رقم.</translation>
    </message>
    <message>
        <source>A shared passage of {words} words tells nothing: ask for {least} or more, or for 0 to leave them out.</source>
        <translation>فقرة مشتركة طولها بالكلمات {words} لا تدل على شيء: اطلب {least} أو أكثر، أو 0 لإهمالها.</translation>
    </message>
    <message>
        <source>A span cannot be linked to itself.</source>
        <translation>لا يمكن ربط مقطع بنفسه.</translation>
    </message>
    <message>
        <source>A split cannot be called “{name}”: use letters, digits and underscores.</source>
        <translation>لا يصح أن يُسمّى القسم «{name}»: استعمل الحروف والأرقام والشرطة السفلية.</translation>
    </message>
    <message>
        <source>A split needs two parts or more, such as train=80,test=20.</source>
        <translation>يحتاج التقسيم إلى جزأين أو أكثر، مثل train=80,test=20.</translation>
    </message>
    <message>
        <source>An entity needs a name that can be seen.</source>
        <translation>لا بد للكيان من اسم مرئي.</translation>
    </message>
    <message>
        <source>An entity needs a span that mentions it.</source>
        <translation>لا بد للكيان من مقطع يدل عليه.</translation>
    </message>
    <message>
        <source>An export as {format} is one file and no zip archive: give it a name that ends in {extension}.</source>
        <translation>التصدير بصيغة {format} ملف واحد لا أرشيف مضغوط: أعطه اسمًا ينتهي بـ {extension}.</translation>
    </message>
    <message>
        <source>An option of the suggester {name} cannot be used: {reason}.</source>
        <translation>خيار من خيارات المقترِح {name} لا يصلح: {reason}.</translation>
    </message>
    <message>
        <source>An unexpected error stopped the work; nothing was left half-done.</source>
        <translation>أوقف خطأ غير متوقع هذا العمل، ولم يُترك شيء منه ناقصًا.</translation>
    </message>
    <message>
        <source>Another column of the row is this field too.</source>
        <translation>في الصف عمود آخر هو هذا الحقل أيضًا.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>أُلغي العمل.</translation>
    </message>
    <message>
        <source>Choose the folder of a Hugging Face tokenizer: the one that holds its tokenizer.json.</source>
        <translation>اختر مجلد مقطّع Hugging Face، أي المجلد الذي فيه ملفه tokenizer.json.</translation>
    </message>
    <message>
        <source>Documents cannot be sorted by {key}; use one of {keys}.</source>
        <translation>لا تُرتَّب المستندات حسب {key}؛ استخدم واحدًا من: {keys}.</translation>
    </message>
    <message>
        <source>Documents in no part, since most of their near-duplicates are of another time: {documents}.</source>
        <translation>مستندات خارج الأجزاء لأن معظم أشباهها من زمن آخر: {documents}.</translation>
    </message>
    <message>
        <source>Documents whose day is not known, in the first part or with their near-duplicates: {documents}.</source>
        <translation>مستندات لا يُعرف يومها، وهي في الجزء الأول أو مع أشباهها: {documents}.</translation>
    </message>
    <message>
        <source>Documents without an outlet, each taken as one of its own: {documents}.</source>
        <translation>مستندات بلا جهة نشر، عُدّ كل منها جهة مستقلة: {documents}.</translation>
    </message>
    <message>
        <source>Dropped: {invented} spans that do not stand in the text, {unread} answers that could not be read.</source>
        <translation>أُسقط: مقاطع ليست في النص ({invented})، وأجوبة تعذّرت قراءتها ({unread}).</translation>
    </message>
    <message>
        <source>Give the suggester {name} the folder of a model.</source>
        <translation>أعطِ المقترِح {name} مجلد نموذج.</translation>
    </message>
    <message>
        <source>It is not tagged here; in the nearly identical {document} it is {label}.</source>
        <translation>غير موسوم هنا، ووسمه في المستند شبه المطابق {document} هو {label}.</translation>
    </message>
    <message>
        <source>It is not tagged here; in {times} other places it is {label}.</source>
        <translation>غير موسوم هنا، ووسمه {label} في مواضع أخرى عددها {times}.</translation>
    </message>
    <message>
        <source>It is {label} here; in the nearly identical {document} it is {other} “{surface}”.</source>
        <translation>وسمه هنا {label}، وفي المستند شبه المطابق {document} هو {other} «{surface}».</translation>
    </message>
    <message>
        <source>It is {label} here; in {times} other places it is {other}.</source>
        <translation>وسمه هنا {label}، وهو {other} في مواضع أخرى عددها {times}.</translation>
    </message>
    <message>
        <source>Lexicon {file}, line {line}: the pattern takes too long and is not used any more; write it with fewer “+” and “*”.</source>
        <translation>معجم {file}، السطر {line}: يستغرق النمط وقتا طويلا فأُوقف استعماله، فاكتبه بعدد أقل من «+» و«*».</translation>
    </message>
    <message>
        <source>Metadata have neither zones nor spans: search them alone.</source>
        <translation>ليس في البيانات الوصفية مناطق ولا مقاطع: ابحث فيها وحدها.</translation>
    </message>
    <message>
        <source>Near-duplicates are not kept together. Pairs of them that stand in two parts: {pairs}.</source>
        <translation>المستندات شبه المكررة لا تُبقى معًا. عدد الأزواج الموزعة على جزأين: {pairs}.</translation>
    </message>
    <message>
        <source>No backup could be made in {folder}: {reason}.</source>
        <translation>تعذّر إنشاء نسخة احتياطية في {folder}: {reason}.</translation>
    </message>
    <message>
        <source>No document has the field {field}.</source>
        <translation>لا مستند فيه الحقل {field}.</translation>
    </message>
    <message>
        <source>No document is marked as done, so there is nothing to compare suggestions with.</source>
        <translation>لا مستند حالته منجز، فلا شيء تُقارن به الاقتراحات.</translation>
    </message>
    <message>
        <source>No document of the project is chosen, so there is nothing to release.</source>
        <translation>لم يُختر أي مستند من المشروع، فلا شيء يُصدر.</translation>
    </message>
    <message>
        <source>No paragraph begins at {offset}.</source>
        <translation>لا تبدأ أي فقرة عند الموضع {offset}.</translation>
    </message>
    <message>
        <source>No server answers at {address}: {reason}.</source>
        <translation>لا خادم يجيب عند {address}: {reason}.</translation>
    </message>
    <message>
        <source>Nobody but you can tell what is right there: change it in the article.</source>
        <translation>لا أحد غيرك يعرف الصواب هنا: غيّره في المقال.</translation>
    </message>
    <message>
        <source>Nobody called {annotator} has worked in this project.</source>
        <translation>لم يعمل في هذا المشروع أحد باسم {annotator}.</translation>
    </message>
    <message>
        <source>Nothing is sent to {address} before you agreed to that.</source>
        <translation>لا يُرسل شيء إلى {address} قبل موافقتك.</translation>
    </message>
    <message>
        <source>Nothing would be left of the span: remove it instead.</source>
        <translation>لن يبقى من المقطع شيء: أزله بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>Spans of two documents cannot be linked: identify them with one entity instead.</source>
        <translation>لا يمكن ربط مقطعين من مستندين: اجعلهما يدلان على كيان واحد بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>The answer of the server at {address} is too long.</source>
        <translation>جواب الخادم عند {address} أطول مما يُقبل.</translation>
    </message>
    <message>
        <source>The attribute {attribute} needs a {type}, not “{value}”.</source>
        <translation>تتطلب الخاصية {attribute} قيمة من النوع {type}، لا «{value}».</translation>
    </message>
    <message>
        <source>The backup {file} is not sound; choose another one.</source>
        <translation>النسخة الاحتياطية {file} غير سليمة؛ اختر غيرها.</translation>
    </message>
    <message>
        <source>The clipboard cannot be pasted as cells: {reason}.</source>
        <translation>لا يمكن لصق محتوى الحافظة خلايا: {reason}.</translation>
    </message>
    <message>
        <source>The clipboard has {rows} rows and {columns} columns: more than there is room for from the chosen cell on. Nothing was pasted.</source>
        <translation>في الحافظة صفوف عددها {rows} وأعمدة عددها {columns}، وهذا أكثر مما يتسع له المكان بدءًا من الخلية المختارة. لم يُلصق شيء.</translation>
    </message>
    <message>
        <source>The dates end on {until}, before they begin on {since}.</source>
        <translation>تنتهي التواريخ في {until} قبل أن تبدأ في {since}.</translation>
    </message>
    <message>
        <source>The disk with {file} is full: nothing was saved. Free some space and do it again.</source>
        <translation>القرص الذي عليه {file} ممتلئ: لم يُحفظ شيء. أفسح بعض المساحة ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The edge {edge} would leave nothing of the piece {start}–{end}: cut the piece out instead.</source>
        <translation>الحد {edge} لا يُبقي شيئًا من الجزء {start}–{end}: اقتطع الجزء بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>The entity {entity} cannot be merged with itself.</source>
        <translation>لا يمكن دمج الكيان {entity} في نفسه.</translation>
    </message>
    <message>
        <source>The entity {entity} has “{uri}”, which is no URI.</source>
        <translation>للكيان {entity} القيمة «{uri}»، وهي ليست معرّف URI.</translation>
    </message>
    <message>
        <source>The export is wrong and was thrown away; what was there before is as it was. {reason}</source>
        <translation>في التصدير خطأ وقد أُهمل، وبقي ما كان قبله كما كان. {reason}</translation>
    </message>
    <message>
        <source>The export is wrong and was thrown away; what was there before is as it was: what was read back of the document {name} is not what was to be exported.</source>
        <translation>في التصدير خطأ وقد أُهمل، وبقي ما كان قبله كما كان: ما قُرئ من المستند {name} بعد كتابته ليس ما أُريد تصديره.</translation>
    </message>
    <message>
        <source>The expression calls itself or a group of its own: that cannot be used in a search.</source>
        <translation>التعبير يستدعي نفسه أو مجموعة من مجموعاته، ولا يمكن استعماله في البحث.</translation>
    </message>
    <message>
        <source>The expression has too many brackets within brackets.</source>
        <translation>في التعبير أقواس متداخلة أكثر مما ينبغي.</translation>
    </message>
    <message>
        <source>The expression repeats too much: use smaller numbers in its braces.</source>
        <translation>في التعبير تكرار أكثر مما ينبغي: استعمل أعدادا أصغر بين الحاصرتين.</translation>
    </message>
    <message>
        <source>The expression takes more than {seconds} s on one article: make it simpler, with fewer repetitions of repetitions.</source>
        <translation>يستغرق التعبير أكثر من {seconds} ث في مقال واحد: بسّطه بتقليل التكرار داخل التكرار.</translation>
    </message>
    <message>
        <source>The file is damaged: {finding}.</source>
        <translation>الملف تالف: {finding}.</translation>
    </message>
    <message>
        <source>The folder {folder} has no files to import ({extensions}).</source>
        <translation>لا توجد في المجلد {folder} ملفات للاستيراد ({extensions}).</translation>
    </message>
    <message>
        <source>The format {format} has no option {option}; it has {options}.</source>
        <translation>ليس للصيغة {format} خيار {option}؛ خياراتها: {options}.</translation>
    </message>
    <message>
        <source>The format {format} has no tokens that spans could fall beside.</source>
        <translation>ليس في الصيغة {format} وحدات لفظية يمكن أن تحيد عنها المقاطع.</translation>
    </message>
    <message>
        <source>The format {format} needs the library {library}, which this package does not bring; use a workbench that was installed with pip for it.</source>
        <translation>تحتاج الصيغة {format} إلى المكتبة {library} التي لا تأتي مع هذه الحزمة؛ استعمل لها برنامجًا ثُبّت بـ pip.</translation>
    </message>
    <message>
        <source>The format {format} needs the library {library}; install it with: pip install &quot;arabic-news-workbench[{extra}]&quot;.</source>
        <translation>تحتاج الصيغة {format} إلى المكتبة {library}؛ ثبّتها بالأمر: pip install &quot;arabic-news-workbench[{extra}]&quot;.</translation>
    </message>
    <message>
        <source>The history does not fit the table {table}: something else changed the project.</source>
        <translation>السجل لا يطابق الجدول {table}: غيّر المشروعَ برنامجٌ آخر.</translation>
    </message>
    <message>
        <source>The label mapping {mapping} is for the scheme {source}, but the project follows {scheme}.</source>
        <translation>جدول مقابلة الوسوم {mapping} مكتوب للمخطط {source}، لكن المشروع يتبع {scheme}.</translation>
    </message>
    <message>
        <source>The label {label} has no attribute {attribute}; it has {attributes}.</source>
        <translation>ليست للوسم {label} خاصية {attribute}؛ خصائصه: {attributes}.</translation>
    </message>
    <message>
        <source>The label “{label}” holds white space, which no tag can hold; map it to another name.</source>
        <translation>في الوسم «{label}» فراغ لا تتسع له الأعمدة؛ اجعل له اسمًا آخر في مقابلة الوسوم.</translation>
    </message>
    <message>
        <source>The largest group of near-duplicates has {documents} documents, more than the part {part} should get.</source>
        <translation>في أكبر مجموعة من شبه المكررات عدد من المستندات ({documents}) يفوق ما ينبغي للجزء {part}.</translation>
    </message>
    <message>
        <source>The list of documents is filtered by the table {table}, which has {count} wrong rows: export the project as JSONL and import that into a new one.</source>
        <translation>تُصفّى قائمة المستندات بالجدول {table}، وعدد صفوفه الخاطئة {count}: صدّر المشروع بصيغة JSONL واستورده في مشروع جديد.</translation>
    </message>
    <message>
        <source>The longest article, {longest}, is shorter than the shortest, {shortest}.</source>
        <translation>أطول مقال، {longest}، أقصر من أقصر مقال، {shortest}.</translation>
    </message>
    <message>
        <source>The metadata of {document} hold a number that is too large for a .spacy file.</source>
        <translation>في بيانات المستند {document} عدد أكبر مما يتسع له ملف ‎.spacy.</translation>
    </message>
    <message>
        <source>The name of a field may have {most} characters; this one has {found}.</source>
        <translation>أقصى طول لاسم الحقل {most} من الأحرف، وطول هذا {found}.</translation>
    </message>
    <message>
        <source>The name of a saved filter may have {most} characters; this one has {found}.</source>
        <translation>أقصى طول لاسم التصفية المحفوظة {most} من الأحرف، وطول هذا {found}.</translation>
    </message>
    <message>
        <source>The names of documents cannot be changed here; begin at another column.</source>
        <translation>لا يمكن تغيير أسماء المستندات هنا؛ ابدأ من عمود آخر.</translation>
    </message>
    <message>
        <source>The new backup is not sound and was discarded; the older ones in {folder} are untouched. Check the project.</source>
        <translation>النسخة الاحتياطية الجديدة غير سليمة وقد أُهملت، ولم تُمسّ النسخ الأقدم في {folder}. افحص المشروع.</translation>
    </message>
    <message>
        <source>The new scheme has no label for these spans: {spans}. Say for each label whether they go, or which label they get.</source>
        <translation>ليس في المخطط الجديد وسم لهذه المقاطع: {spans}. حدّد لكل وسم هل تُزال مقاطعه أو أي وسم تأخذ.</translation>
    </message>
    <message>
        <source>The new scheme has no place for these labels of documents: {labels}.</source>
        <translation>لا مكان في المخطط الجديد لهذه الوسوم من وسوم المستندات: {labels}.</translation>
    </message>
    <message>
        <source>The new scheme has no place for these relations: {relations}.</source>
        <translation>لا مكان في المخطط الجديد لهذه العلاقات: {relations}.</translation>
    </message>
    <message>
        <source>The new scheme has no place for these values: {values}.</source>
        <translation>لا مكان في المخطط الجديد لهذه القيم: {values}.</translation>
    </message>
    <message>
        <source>The new scheme has no {what} {name}; it has {names}.</source>
        <translation>ليس في المخطط الجديد {what} باسم {name}؛ فيه: {names}.</translation>
    </message>
    <message>
        <source>The offset {offset} lies inside a line end (CR LF).</source>
        <translation>يقع الموضع {offset} داخل نهاية سطر (CR LF).</translation>
    </message>
    <message>
        <source>The option {option} is “{value}”, but it takes a whole number from 0 on.</source>
        <translation>قيمة الخيار {option} هي «{value}»، لكنه يأخذ عددا صحيحا من 0 فصاعدا.</translation>
    </message>
    <message>
        <source>The option {option} is “{value}”, but it takes one of {choices}.</source>
        <translation>قيمة الخيار {option} هي «{value}»، لكنه يأخذ واحدة من: {choices}.</translation>
    </message>
    <message>
        <source>The option {option} is “{value}”, but it takes yes or no.</source>
        <translation>قيمة الخيار {option} هي «{value}»، لكنه يأخذ yes أو no.</translation>
    </message>
    <message>
        <source>The part {part} has no span with the labels {labels}.</source>
        <translation>ليس في الجزء {part} مقطع يحمل الوسوم {labels}.</translation>
    </message>
    <message>
        <source>The part {part} has {got} of the documents instead of {wanted}.</source>
        <translation>في الجزء {part} من المستندات {got} بدلًا من {wanted}.</translation>
    </message>
    <message>
        <source>The part {part} is empty.</source>
        <translation>الجزء {part} فارغ.</translation>
    </message>
    <message>
        <source>The part “{part}” gives its name to files: use letters, digits, - and _.</source>
        <translation>اسم الجزء «{part}» هو اسم ملفات: استعمل الحروف والأرقام و- و_.</translation>
    </message>
    <message>
        <source>The part “{part}” needs a name and a share above 0.</source>
        <translation>يحتاج الجزء «{part}» إلى اسم وحصة أكبر من 0.</translation>
    </message>
    <message>
        <source>The pieces of the span must lie apart and in order, from {start} to {end}.</source>
        <translation>يجب أن تكون أجزاء المقطع متباعدة ومرتّبة، من {start} إلى {end}.</translation>
    </message>
    <message>
        <source>The process of the suggester {name} ended, or said too much; it is switched off.</source>
        <translation>انتهت عملية المقترِح {name} أو قالت أكثر مما يُقبل، فأُوقف.</translation>
    </message>
    <message>
        <source>The project is damaged: a value in it cannot be read ({reason}). Check it; its backups hold older copies.</source>
        <translation>المشروع تالف: فيه قيمة لا يمكن قراءتها ({reason}). افحصه؛ ففي نسخه الاحتياطية نسخ أقدم.</translation>
    </message>
    <message>
        <source>The project was changed while it was released, so nothing was kept; release it again.</source>
        <translation>تغيّر المشروع أثناء إصداره فلم يُحفظ شيء؛ أصدره من جديد.</translation>
    </message>
    <message>
        <source>The project {file} cannot be written: it or its folder is read-only. Open it read-only, or copy it elsewhere.</source>
        <translation>تتعذر الكتابة في المشروع {file}: هو أو مجلده للقراءة فقط. افتحه للقراءة فقط، أو انسخه إلى مكان آخر.</translation>
    </message>
    <message>
        <source>The project {file} has an older format. Open it for writing once.</source>
        <translation>صيغة المشروع {file} قديمة. افتحه مرة واحدة للكتابة.</translation>
    </message>
    <message>
        <source>The project {file} is damaged. Close it and run “workbench restore” on it, or copy the newest file in {folder} under a new name and open that.</source>
        <translation>المشروع {file} تالف. أغلقه وشغّل عليه «workbench restore»، أو انسخ أحدث ملف في {folder} باسم جديد وافتحه.</translation>
    </message>
    <message>
        <source>The project {file} is open read-only: nothing can be changed.</source>
        <translation>المشروع {file} مفتوح للقراءة فقط: لا يمكن تغيير شيء.</translation>
    </message>
    <message>
        <source>The project {file} was made by a newer Workbench (format {found}; this one knows {known}). Update Workbench to open it.</source>
        <translation>أُنشئ المشروع {file} بإصدار أحدث من منضدة العمل (الصيغة {found}، وهذا الإصدار يعرف {known}). حدّث البرنامج لفتحه.</translation>
    </message>
    <message>
        <source>The project {file} was moved, replaced or deleted while it was open: nothing was saved. Put it back and open it again; copies are in {folder}.</source>
        <translation>نُقل المشروع {file} أو استُبدل أو حُذف وهو مفتوح: لم يُحفظ شيء. أعده إلى مكانه وافتحه من جديد؛ والنسخ في {folder}.</translation>
    </message>
    <message>
        <source>The query holds half of a surrogate pair, which no article can hold.</source>
        <translation>في عبارة البحث نصف زوج بديل، ولا يكون ذلك في أي مقال.</translation>
    </message>
    <message>
        <source>The query is too long: {most} characters are the most.</source>
        <translation>عبارة البحث أطول مما ينبغي: أقصاها {most} محرفا.</translation>
    </message>
    <message>
        <source>The range {start}–{end} has the label {label} already.</source>
        <translation>للنطاق {start}–{end} الوسم {label} من قبل.</translation>
    </message>
    <message>
        <source>The range {start}–{end} holds nothing of the span.</source>
        <translation>ليس في النطاق {start}–{end} شيء من المقطع.</translation>
    </message>
    <message>
        <source>The range {start}–{end} holds only white space.</source>
        <translation>ليس في النطاق {start}–{end} سوى فراغ.</translation>
    </message>
    <message>
        <source>The range {start}–{end} is empty: its end must lie after its start.</source>
        <translation>النطاق {start}–{end} فارغ: يجب أن تأتي نهايته بعد بدايته.</translation>
    </message>
    <message>
        <source>The range {start}–{end} lies outside the article, which has {characters} characters.</source>
        <translation>يقع النطاق {start}–{end} خارج المقال، وعدد أحرفه {characters}.</translation>
    </message>
    <message>
        <source>The range {start}–{end} touches the piece {begin}–{until} of the span: move the edges of the span.</source>
        <translation>يلامس النطاق {start}–{end} الجزء {begin}–{until} من المقطع: حرّك حدود المقطع.</translation>
    </message>
    <message>
        <source>The relation {relation} belongs to {owner}; {annotator} cannot change it.</source>
        <translation>العلاقة {relation} من عمل {owner}، ولا يمكن أن يغيّرها {annotator}.</translation>
    </message>
    <message>
        <source>The relation {relation} cannot lead from {label}, only from {labels}.</source>
        <translation>لا يمكن أن تبدأ العلاقة {relation} من {label}، بل من {labels} فقط.</translation>
    </message>
    <message>
        <source>The relation {relation} cannot lead to {label}, only to {labels}.</source>
        <translation>لا يمكن أن تؤدي العلاقة {relation} إلى {label}، بل إلى {labels} فقط.</translation>
    </message>
    <message>
        <source>The relation {relation} leads to a span of another annotator or document.</source>
        <translation>العلاقة {relation} تؤدي إلى مقطع لموسِّم آخر أو لمستند آخر.</translation>
    </message>
    <message>
        <source>The relation {relation} leads to the span {span}, which is not there.</source>
        <translation>تشير العلاقة {relation} إلى المقطع {span}، وهو غير موجود.</translation>
    </message>
    <message>
        <source>The release is wrong and was thrown away. {reason}</source>
        <translation>الإصدار غير صحيح وقد حُذف. {reason}</translation>
    </message>
    <message>
        <source>The row {row} of {table} is gone: something else changed the project.</source>
        <translation>لم يعد الصف {row} من {table} موجودًا: غيّر المشروعَ برنامجٌ آخر.</translation>
    </message>
    <message>
        <source>The row {row} of {table} refers to a row of {parent} that is not there.</source>
        <translation>الصف {row} من {table} يشير إلى صف غير موجود من {parent}.</translation>
    </message>
    <message>
        <source>The scheme {scheme} cannot be used: the {what} of {where} has a control character.</source>
        <translation>لا يمكن استعمال المخطط {scheme}: في {what} لـ {where} محرف تحكم.</translation>
    </message>
    <message>
        <source>The scheme {scheme} cannot be used: {where} has “{value}” as {what}.</source>
        <translation>لا يمكن استخدام المخطط {scheme}: في {where} القيمة «{value}» للحقل {what}.</translation>
    </message>
    <message>
        <source>The scheme {scheme} does not say what a quote is made of.</source>
        <translation>لا يحدد المخطط {scheme} ممَّ يتألف القول.</translation>
    </message>
    <message>
        <source>The scheme {scheme} does not say which of its labels such a table is about; choose another format.</source>
        <translation>لا يقول المخطط {scheme} أي وسومه موضوع جدول كهذا؛ اختر صيغة أخرى.</translation>
    </message>
    <message>
        <source>The scheme {scheme} does not say who passes a quote on.</source>
        <translation>لا يحدد المخطط {scheme} من ينقل القول.</translation>
    </message>
    <message>
        <source>The scheme {scheme} has no label {label} for documents; it has {labels}.</source>
        <translation>ليس في المخطط {scheme} وسم {label} للمستندات؛ وسومها: {labels}.</translation>
    </message>
    <message>
        <source>The scheme {scheme} has no label {label}; it has {labels}.</source>
        <translation>ليس في المخطط {scheme} وسم {label}؛ وسومه: {labels}.</translation>
    </message>
    <message>
        <source>The scheme {scheme} has no label, attribute, value or relation {name}; write attributes as LABEL.attribute and values as LABEL.attribute.value.</source>
        <translation>ليس في المخطط {scheme} وسم أو خاصية أو قيمة أو علاقة باسم {name}؛ اكتب الخصائص هكذا: LABEL.attribute، والقيم هكذا: LABEL.attribute.value.</translation>
    </message>
    <message>
        <source>The scheme {scheme} has no relation {relation}; it has {relations}.</source>
        <translation>ليست في المخطط {scheme} علاقة {relation}؛ علاقاته: {relations}.</translation>
    </message>
    <message>
        <source>The server at {address} broke off: {reason}.</source>
        <translation>انقطع الخادم عند {address}: {reason}.</translation>
    </message>
    <message>
        <source>The server at {address} is {machine}, which is not this machine. Nothing was sent; if that is what you want, allow {machine} in the settings of the suggester.</source>
        <translation>الخادم عند {address} هو {machine}، وليس هذا الجهاز. لم يُرسل شيء؛ إن كان هذا ما تريده فاسمح بالعنوان {machine} في إعدادات المقترِح.</translation>
    </message>
    <message>
        <source>The server at {address} redirects to another place, which is not followed.</source>
        <translation>الخادم عند {address} يحوّل إلى مكان آخر، ولا يُتبع التحويل.</translation>
    </message>
    <message>
        <source>The server at {address} refuses: status {status}.</source>
        <translation>الخادم عند {address} يرفض: الحالة {status}.</translation>
    </message>
    <message>
        <source>The server at {address} took too long.</source>
        <translation>تأخر الخادم عند {address} أكثر مما يُنتظر.</translation>
    </message>
    <message>
        <source>The span {span} belongs to {owner}; {annotator} cannot change it.</source>
        <translation>المقطع {span} من عمل {owner}، ولا يمكن أن يغيّره {annotator}.</translation>
    </message>
    <message>
        <source>The span “{words}” was changed since it was found.</source>
        <translation>تغيّر المقطع «{words}» منذ أن عُثر عليه.</translation>
    </message>
    <message>
        <source>The step “{verb}” is none that can be done again.</source>
        <translation>لا يمكن أن تُعاد الخطوة «{verb}».</translation>
    </message>
    <message>
        <source>The step “{verb}” was undone while it was at work; it goes no further.</source>
        <translation>جرى التراجع عن الخطوة «{verb}» أثناء تنفيذها، فتوقفت.</translation>
    </message>
    <message>
        <source>The step “{verb}” was undone: there is no way back to it by undoing.</source>
        <translation>جرى التراجع عن الخطوة «{verb}»: لا سبيل إلى الرجوع إليها بالتراجع.</translation>
    </message>
    <message>
        <source>The stored memory of earlier annotations cannot be read; build it anew.</source>
        <translation>تعذرت قراءة ذاكرة التوسيم السابق المخزنة؛ أعد بناءها.</translation>
    </message>
    <message>
        <source>The stored memory of earlier annotations is of another version; build it anew.</source>
        <translation>ذاكرة التوسيم السابق المخزنة من إصدار آخر؛ أعد بناءها.</translation>
    </message>
    <message>
        <source>The stored model cannot be read; train it anew.</source>
        <translation>تعذرت قراءة النموذج المخزن؛ أعد تدريبه.</translation>
    </message>
    <message>
        <source>The stored model is damaged; train it anew.</source>
        <translation>النموذج المخزن تالف؛ أعد تدريبه.</translation>
    </message>
    <message>
        <source>The stored model is of another version; train it anew.</source>
        <translation>النموذج المخزن من إصدار آخر؛ أعد تدريبه.</translation>
    </message>
    <message>
        <source>The suggester {name} cannot be started: {reason}.</source>
        <translation>تعذّر تشغيل المقترِح {name}: {reason}.</translation>
    </message>
    <message>
        <source>The suggester {name} failed and is switched off: {reason}.</source>
        <translation>أخفق المقترِح {name} فأُوقف: {reason}.</translation>
    </message>
    <message>
        <source>The suggester {name} failed.</source>
        <translation>أخفق المقترِح {name}.</translation>
    </message>
    <message>
        <source>The suggester {name} failed: {reason}.</source>
        <translation>أخفق المقترِح {name}: {reason}.</translation>
    </message>
    <message>
        <source>The suggester {name} gave no answer within {seconds} seconds and is switched off.</source>
        <translation>لم يجب المقترِح {name} خلال المهلة (بالثواني: {seconds}) فأُوقف.</translation>
    </message>
    <message>
        <source>The suggester {name} has no option {option}; there are {options}.</source>
        <translation>ليس للمقترِح {name} خيار باسم {option}؛ المتاح: {options}.</translation>
    </message>
    <message>
        <source>The suggester {name} of {distribution} cannot be imported: {reason}.</source>
        <translation>تعذّر تحميل المقترِح {name} من {distribution}: {reason}.</translation>
    </message>
    <message>
        <source>The suggester {name} raised {error} and is switched off.</source>
        <translation>وقع المقترِح {name} في الخطأ {error} فأُوقف.</translation>
    </message>
    <message>
        <source>The suggester {name} returned what is no suggestion and is switched off: {reason}.</source>
        <translation>أعاد المقترِح {name} ما ليس اقتراحا فأُوقف: {reason}.</translation>
    </message>
    <message>
        <source>The suggester {name} would send articles to {address}; allow it with --allow-server {address}.</source>
        <translation>سيرسل المقترِح {name} المقالات إلى {address}؛ اسمح بذلك بالخيار ‎--allow-server {address}.</translation>
    </message>
    <message>
        <source>The text has a NUL character in it; remove it.</source>
        <translation>في النص محرف NUL؛ أزله.</translation>
    </message>
    <message>
        <source>The text has the character U+{code:04X} (half of a surrogate pair), which no file can hold; remove it.</source>
        <translation>في النص الحرف U+{code:04X} (نصف زوج بديل)، ولا يمكن حفظه في أي ملف؛ أزله.</translation>
    </message>
    <message>
        <source>The text has {found} characters; a field may have {most}.</source>
        <translation>طول النص {found} من الأحرف، وأقصى طول في الحقل {most}.</translation>
    </message>
    <message>
        <source>The text of the article is empty.</source>
        <translation>نص المقال فارغ.</translation>
    </message>
    <message>
        <source>The value has half of a surrogate pair in it, which no file can hold.</source>
        <translation>في القيمة نصف زوج بديل، ولا يمكن لملف أن يحمله.</translation>
    </message>
    <message>
        <source>The value must be a text in quotes.</source>
        <translation>يجب أن تكون القيمة نصًا بين علامتي اقتباس.</translation>
    </message>
    <message>
        <source>The value takes {found} bytes; a field may have {most}.</source>
        <translation>حجم القيمة {found} من البايتات، وأقصى حجم في الحقل {most}.</translation>
    </message>
    <message>
        <source>The work in the background ended early; nothing was changed by it.</source>
        <translation>انتهى العمل في الخلفية قبل أوانه؛ ولم يغيّر شيئًا.</translation>
    </message>
    <message>
        <source>There are no documents to divide: import some, or choose others.</source>
        <translation>لا مستندات للتقسيم: استورد بعضها أو اختر غيرها.</translation>
    </message>
    <message>
        <source>There is a menu entry to install on Linux desktops only.</source>
        <translation>لا مدخل يضاف إلى القائمة إلا في أسطح مكتب Linux.</translation>
    </message>
    <message>
        <source>There is a saved filter {name} already.</source>
        <translation>هناك تصفية محفوظة بالاسم {name} من قبل.</translation>
    </message>
    <message>
        <source>There is neither a letter nor a digit in this {label}.</source>
        <translation>ليس في هذا المقطع ({label}) حرف ولا رقم.</translation>
    </message>
    <message>
        <source>There is no annotator {annotator} in this project.</source>
        <translation>لا موسِّم باسم {annotator} في هذا المشروع.</translation>
    </message>
    <message>
        <source>There is no direction {direction}; use rtl or ltr.</source>
        <translation>لا يوجد اتجاه {direction}؛ استخدم rtl أو ltr.</translation>
    </message>
    <message>
        <source>There is no document {document} in this project.</source>
        <translation>لا يوجد مستند {document} في هذا المشروع.</translation>
    </message>
    <message>
        <source>There is no entity {entity} in this project.</source>
        <translation>لا يوجد كيان {entity} في هذا المشروع.</translation>
    </message>
    <message>
        <source>There is no file or folder {file}.</source>
        <translation>لا يوجد ملف أو مجلد {file}.</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>لا يوجد ملف {file}.</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>لا يوجد مجلد {folder}.</translation>
    </message>
    <message>
        <source>There is no format {format} to export; use one of {formats}.</source>
        <translation>لا توجد صيغة تصدير {format}؛ المتاح: {formats}.</translation>
    </message>
    <message>
        <source>There is no format {format}; use one of {formats}.</source>
        <translation>لا توجد صيغة {format}؛ المتاح: {formats}.</translation>
    </message>
    <message>
        <source>There is no kind of zone {kind}; use one of {kinds}.</source>
        <translation>لا يوجد نوع منطقة {kind}؛ المتاح: {kinds}.</translation>
    </message>
    <message>
        <source>There is no label mapping {mapping}: give the path of a TOML file, or one of {names}.</source>
        <translation>لا يوجد جدول مقابلة وسوم {mapping}: أعطِ مسار ملف TOML، أو أحد هذه الأسماء: {names}.</translation>
    </message>
    <message>
        <source>There is no project {file}.</source>
        <translation>لا يوجد مشروع {file}.</translation>
    </message>
    <message>
        <source>There is no relation {relation} in this project.</source>
        <translation>لا توجد علاقة {relation} في هذا المشروع.</translation>
    </message>
    <message>
        <source>There is no saved filter {name}.</source>
        <translation>لا توجد تصفية محفوظة بالاسم {name}.</translation>
    </message>
    <message>
        <source>There is no scheme {scheme}: give the path of a TOML file, or one of {names}.</source>
        <translation>لا يوجد مخطط {scheme}: أعطِ مسار ملف TOML، أو أحد هذه الأسماء: {names}.</translation>
    </message>
    <message>
        <source>There is no sound backup in {folder}.</source>
        <translation>لا توجد نسخة احتياطية سليمة في {folder}.</translation>
    </message>
    <message>
        <source>There is no span {span} in this project.</source>
        <translation>لا يوجد مقطع {span} في هذا المشروع.</translation>
    </message>
    <message>
        <source>There is no status {status}; use one of {statuses}.</source>
        <translation>لا توجد حالة {status}؛ المتاح: {statuses}.</translation>
    </message>
    <message>
        <source>There is no step {step} in the history.</source>
        <translation>لا توجد خطوة {step} في السجل.</translation>
    </message>
    <message>
        <source>There is no suggester {name}; there are {names}.</source>
        <translation>لا مقترِح باسم {name}؛ المتاح: {names}.</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>لا نص في الحافظة.</translation>
    </message>
    <message>
        <source>There is no tokenizer {name}.</source>
        <translation>لا يوجد مقطّع باسم {name}.</translation>
    </message>
    <message>
        <source>There is nothing to change: it is so already.</source>
        <translation>لا شيء يُغيَّر: هو كذلك من قبل.</translation>
    </message>
    <message>
        <source>There is nothing to look for: a name needs a letter or a digit.</source>
        <translation>لا شيء يُبحث عنه: لا بد للاسم من حرف أو رقم.</translation>
    </message>
    <message>
        <source>There is nothing to look for: the query is empty.</source>
        <translation>لا شيء للبحث عنه: العبارة فارغة.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>لا شيء تمكن إعادته.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>لا شيء يمكن التراجع عنه.</translation>
    </message>
    <message>
        <source>These spans are linked by {relation} already.</source>
        <translation>هذان المقطعان مرتبطان بالعلاقة {relation} من قبل.</translation>
    </message>
    <message>
        <source>These spans would cover the same text with the same label as another, and become one with it: {spans}.</source>
        <translation>ستغطي هذه المقاطع نص مقاطع أخرى بالوسم نفسه وتندمج فيها: {spans}.</translation>
    </message>
    <message>
        <source>These tokens need the library {library}; install it with: pip install &quot;arabic-news-workbench[{extra}]&quot;.</source>
        <translation>تحتاج هذه الوحدات إلى المكتبة {library}؛ ثبّتها بالأمر: pip install &quot;arabic-news-workbench[{extra}]&quot;.</translation>
    </message>
    <message>
        <source>This is no regular expression: {reason}.</source>
        <translation>هذا ليس تعبيرا نمطيا: {reason}.</translation>
    </message>
    <message>
        <source>This is the work of {owner}; {annotator} cannot change it.</source>
        <translation>هذا من عمل {owner}، ولا يمكن أن يغيّره {annotator}.</translation>
    </message>
    <message>
        <source>This is too long for a lexicon: {count} characters, {most} at most.</source>
        <translation>هذا أطول مما يتسع له معجم: {count} من الأحرف، والحد {most}.</translation>
    </message>
    <message>
        <source>This {label} and the {other} “{surface}” at {start} may not overlap so ({how}).</source>
        <translation>لا يجوز أن يتراكب هذا المقطع ({label}) مع {other} «{surface}» عند الموضع {start} على هذا النحو ({how}).</translation>
    </message>
    <message>
        <source>This {label} has no speaker: neither a relation {relation} nor a word on why.</source>
        <translation>لا قائل لهذا المقطع ({label}): لا علاقة {relation} له ولا بيان للسبب.</translation>
    </message>
    <message>
        <source>This {label} has spaces or marks at its edges: {start}–{end} would be right.</source>
        <translation>عند حدود هذا المقطع ({label}) فراغات أو علامات: الصواب {start}–{end}.</translation>
    </message>
    <message>
        <source>This {label} is done without {attributes}.</source>
        <translation>هذا المقطع ({label}) في مستند منجز، وتنقصه {attributes}.</translation>
    </message>
    <message>
        <source>This {label} lies in a part of the page that is not the article.</source>
        <translation>يقع هذا المقطع ({label}) في جزء من الصفحة ليس من المقال.</translation>
    </message>
    <message>
        <source>This {label} should begin at {start}: the scheme has clitics elsewhere.</source>
        <translation>ينبغي أن يبدأ هذا المقطع ({label}) عند {start}: للسوابق في المخطط مكان آخر.</translation>
    </message>
    <message>
        <source>Two of the parts {parts} would be called alike by files or their readers; call one otherwise.</source>
        <translation>اثنان من الأجزاء {parts} سيكون لهما الاسم نفسه في الملفات أو عند قارئيها؛ سمِّ أحدهما باسم آخر.</translation>
    </message>
    <message>
        <source>UTF-16 units</source>
        <translation>وحدات UTF-16</translation>
    </message>
    <message>
        <source>UTF-8 bytes</source>
        <translation>بايتات UTF-8</translation>
    </message>
    <message>
        <source>Version {version} was released already, from another state of the project or with other options; give this release another version.</source>
        <translation>صدر الرقم {version} من قبل، من حالة أخرى للمشروع أو بخيارات أخرى؛ أعطِ هذا الإصدار رقمًا آخر.</translation>
    </message>
    <message>
        <source>What answers at {address} does not speak the chat protocol.</source>
        <translation>ما يجيب عند {address} لا يتكلم بروتوكول المحادثة.</translation>
    </message>
    <message>
        <source>Windows of {size} words cannot overlap by {overlap}: the overlap must be less than the size, and the size more than 0.</source>
        <translation>لا يمكن أن تتداخل نوافذ من {size} كلمات بمقدار {overlap}: يجب أن يكون التداخل أقل من الحجم، والحجم أكبر من 0.</translation>
    </message>
    <message>
        <source>Your lexicons have no entry {name}.</source>
        <translation>لا مدخل {name} في معاجمك.</translation>
    </message>
    <message>
        <source>a dollar sign alone is written as $$.</source>
        <translation>تُكتب علامة الدولار وحدها $$.</translation>
    </message>
    <message>
        <source>code points</source>
        <translation>نقاط ترميز</translation>
    </message>
    <message>
        <source>it must have ${name} once, and no other name.</source>
        <translation>يجب أن يرد فيه ${name} مرة واحدة، ولا اسم غيره.</translation>
    </message>
    <message>
        <source>the annotations would be told before they are asked for.</source>
        <translation>ستُقال التوسيمات قبل أن يُسأل عنها.</translation>
    </message>
    <message>
        <source>the scheme {scheme} has no attribute {name} here.</source>
        <translation>ليس في المخطط {scheme} سمة {name} هنا.</translation>
    </message>
    <message>
        <source>the scheme {scheme} has no label of documents {name}.</source>
        <translation>ليس في المخطط {scheme} وسم مستندات {name}.</translation>
    </message>
    <message>
        <source>the scheme {scheme} has no label {name}.</source>
        <translation>ليس في المخطط {scheme} وسم {name}.</translation>
    </message>
    <message>
        <source>the scheme {scheme} has no type of relation {name}.</source>
        <translation>ليس في المخطط {scheme} نوع علاقة {name}.</translation>
    </message>
    <message>
        <source>the text is missing: write ${name} where it belongs.</source>
        <translation>النص ناقص: اكتب ${name} حيث مكانه.</translation>
    </message>
    <message>
        <source>there is no name {name}; use one of {names}.</source>
        <translation>لا يوجد اسم {name}؛ استعمل واحدا من: {names}.</translation>
    </message>
    <message>
        <source>there is no scheme {scheme} here.</source>
        <translation>لا يوجد هنا مخطط {scheme}.</translation>
    </message>
    <message>
        <source>this must be &quot;LABEL.attribute&quot;.</source>
        <translation>يجب أن يُكتب هذا على صورة &quot;LABEL.attribute&quot;.</translation>
    </message>
    <message>
        <source>{address} is no address of a server; write it as {example}.</source>
        <translation>ليس {address} عنوان خادم؛ اكتبه على هيئة {example}.</translation>
    </message>
    <message>
        <source>{attribute} of this {label} names an entity that is not there.</source>
        <translation>تشير {attribute} في هذا المقطع ({label}) إلى كيان غير موجود.</translation>
    </message>
    <message>
        <source>{file} begins like no format that is known; say which one it is (--format).</source>
        <translation>لا تشبه بداية {file} أي صيغة معروفة؛ حدّد صيغته (‎--format).</translation>
    </message>
    <message>
        <source>{file} begins like {encoding} but is broken at byte {byte}.</source>
        <translation>يبدأ {file} بترميز {encoding} لكنه معطوب عند البايت {byte}.</translation>
    </message>
    <message>
        <source>{file} belongs to the project itself: export to another file.</source>
        <translation>{file} من ملفات المشروع نفسه: صدّر إلى ملف آخر.</translation>
    </message>
    <message>
        <source>{file} belongs to the project itself; it was left out.</source>
        <translation>{file} من ملفات المشروع نفسه؛ لم يُستورد.</translation>
    </message>
    <message>
        <source>{file} cannot be opened: look at the rights of the file and of its folder.</source>
        <translation>تعذّر فتح {file}: تحقق من صلاحيات الملف ومجلده.</translation>
    </message>
    <message>
        <source>{file} cannot be opened: {reason}.</source>
        <translation>تعذّر فتح {file}: {reason}.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>تعذّرت قراءة {file}: {reason}.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation>تعذّرت الكتابة في {file}: {reason}.</translation>
    </message>
    <message>
        <source>{file} could not be made: {reason}.</source>
        <translation>تعذّر إنشاء {file}: {reason}.</translation>
    </message>
    <message>
        <source>{file} could not be read or written ({reason}).</source>
        <translation>تعذّرت القراءة من {file} أو الكتابة فيه ({reason}).</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}.</source>
        <translation>تعذّرت كتابة {file}: {reason}.</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}. An older file of that name is as it was.</source>
        <translation>تعذّرت كتابة {file}: {reason}. وإن كان هناك ملف أقدم بهذا الاسم فقد بقي كما كان.</translation>
    </message>
    <message>
        <source>{file} describes no tokenizer: {problem}.</source>
        <translation>لا يصف {file} مقطّعًا: {problem}.</translation>
    </message>
    <message>
        <source>{file} does not belong to the release.</source>
        <translation>{file} ليس من الإصدار.</translation>
    </message>
    <message>
        <source>{file} exists already: choose another name, or open it.</source>
        <translation>{file} موجود من قبل: اختر اسمًا آخر، أو افتحه.</translation>
    </message>
    <message>
        <source>{file} has a password; save it anew without one.</source>
        <translation>{file} محمي بكلمة سر؛ احفظه من جديد بلا كلمة سر.</translation>
    </message>
    <message>
        <source>{file} has no column {key}; it has {columns}.</source>
        <translation>ليس في {file} عمود {key}؛ أعمدته: {columns}.</translation>
    </message>
    <message>
        <source>{file} has no files to import ({extensions}).</source>
        <translation>ليس في {file} ملفات يمكن استيرادها ({extensions}).</translation>
    </message>
    <message>
        <source>{file} has no sheet {sheet}; it has {sheets}.</source>
        <translation>ليس في {file} ورقة عمل باسم {sheet}؛ فيه {sheets}.</translation>
    </message>
    <message>
        <source>{file} has {count} elements; a page of up to {most} can be read.</source>
        <translation>في {file} عدد {count} من العناصر؛ وتُقرأ صفحة فيها {most} على الأكثر.</translation>
    </message>
    <message>
        <source>{file} holds metadata, but no article lies beside it; bring it in with Import metadata.</source>
        <translation>في {file} بيانات وصفية ولا مقال بجانبه؛ أدخله بأمر «استيراد بيانات وصفية».</translation>
    </message>
    <message>
        <source>{file} holds pictures of pages but no text; let a program recognise its text first.</source>
        <translation>في {file} صور صفحات بلا نص؛ مرّره أولًا على برنامج يتعرّف على النص.</translation>
    </message>
    <message>
        <source>{file} holds {count} files; more than {limit} are not read.</source>
        <translation>في {file} ملفات عددها {count}؛ ولا يُقرأ أكثر من {limit}.</translation>
    </message>
    <message>
        <source>{file} is a database, perhaps another project: export to another file.</source>
        <translation>{file} قاعدة بيانات، وربما مشروع آخر: صدّر إلى ملف آخر.</translation>
    </message>
    <message>
        <source>{file} is a file: name a folder, new or empty, to export to.</source>
        <translation>{file} ملف: سمِّ مجلدا جديدا أو فارغا للتصدير إليه.</translation>
    </message>
    <message>
        <source>{file} is a folder: name a file to export to.</source>
        <translation>{file} مجلد: سمِّ ملفًا للتصدير إليه.</translation>
    </message>
    <message>
        <source>{file} is a link that leads back to itself.</source>
        <translation>{file} رابط يعود إلى نفسه.</translation>
    </message>
    <message>
        <source>{file} is a link that leads out of the folder; it was left out.</source>
        <translation>{file} رابط يخرج من المجلد؛ تُرك.</translation>
    </message>
    <message>
        <source>{file} is a project; compare releases or exports of it.</source>
        <translation>{file} مشروع؛ قارن إصداراته أو ما صُدّر منه.</translation>
    </message>
    <message>
        <source>{file} is being written by something else: nothing was saved. Do it again.</source>
        <translation>يكتب برنامج آخر في {file} الآن: لم يُحفظ شيء. أعد المحاولة.</translation>
    </message>
    <message>
        <source>{file} is damaged: its pages cannot be read.</source>
        <translation>{file} معطوب: لا يمكن قراءة صفحاته.</translation>
    </message>
    <message>
        <source>{file} is empty: it holds no documents.</source>
        <translation>{file} فارغ: لا مستندات فيه.</translation>
    </message>
    <message>
        <source>{file} is empty: it holds no rows.</source>
        <translation>{file} فارغ: لا صفوف فيه.</translation>
    </message>
    <message>
        <source>{file} is empty: it holds no text.</source>
        <translation>{file} فارغ: لا نص فيه.</translation>
    </message>
    <message>
        <source>{file} is larger than {limit} MB.</source>
        <translation>{file} أكبر من {limit} ميغابايت.</translation>
    </message>
    <message>
        <source>{file} is larger than {limit} MB; it was left out.</source>
        <translation>{file} أكبر من {limit} م.ب؛ تُرك.</translation>
    </message>
    <message>
        <source>{file} is missing.</source>
        <translation>{file} مفقود.</translation>
    </message>
    <message>
        <source>{file} is no CAS of its type system: {problem}.</source>
        <translation>{file} ليس CAS بنظام أنواعه: ‏{problem}.</translation>
    </message>
    <message>
        <source>{file} is no PDF, or is damaged.</source>
        <translation>{file} ليس ملف PDF، أو هو معطوب.</translation>
    </message>
    <message>
        <source>{file} is no Word document (.docx), is damaged or has a password; save it anew without one.</source>
        <translation>{file} ليس مستند Word ‏(.docx)، أو هو معطوب أو محمي بكلمة سر؛ احفظه من جديد بلا كلمة سر.</translation>
    </message>
    <message>
        <source>{file} is no Word document (.docx), or is damaged.</source>
        <translation>{file} ليس مستند Word ‏(.docx)، أو هو معطوب.</translation>
    </message>
    <message>
        <source>{file} is no page that can be read: {problem}.</source>
        <translation>{file} ليس صفحة يمكن قراءتها: {problem}.</translation>
    </message>
    <message>
        <source>{file} is no sound .spacy file: a part of it is missing or broken. Write it anew.</source>
        <translation>{file} ليس ملف ‎.spacy سليمًا: جزء منه ناقص أو تالف. اكتبه من جديد.</translation>
    </message>
    <message>
        <source>{file} is no sound Parquet file: {problem}</source>
        <translation>{file} ليس ملف Parquet سليمًا: {problem}</translation>
    </message>
    <message>
        <source>{file} is no spreadsheet that can be read, is damaged or has a password: {problem}.</source>
        <translation>{file} ليس جدول بيانات يمكن قراءته، أو هو معطوب أو محمي بكلمة سر: {problem}.</translation>
    </message>
    <message>
        <source>{file} is no table: {reason}.</source>
        <translation>{file} ليس جدولا: {reason}.</translation>
    </message>
    <message>
        <source>{file} is no type system of UIMA: {problem}.</source>
        <translation>{file} ليس نظام أنواع لـUIMA: ‏{problem}.</translation>
    </message>
    <message>
        <source>{file} is not a Workbench project. To read articles from it, create a project and import it.</source>
        <translation>{file} ليس من مشاريع منضدة العمل. لقراءة المقالات منه، أنشئ مشروعًا ثم استورد الملف.</translation>
    </message>
    <message>
        <source>{file} is not a file that can be replaced.</source>
        <translation>{file} ليس ملفًا يمكن استبداله.</translation>
    </message>
    <message>
        <source>{file} is not a file, so it is no project.</source>
        <translation>{file} ليس ملفًا، فليس مشروعًا.</translation>
    </message>
    <message>
        <source>{file} is not a file.</source>
        <translation>{file} ليس ملفًا.</translation>
    </message>
    <message>
        <source>{file} is not a text file: it holds NUL bytes.</source>
        <translation>{file} ليس ملفًا نصيًا: فيه بايتات NUL.</translation>
    </message>
    <message>
        <source>{file} is not a zip archive, or is damaged: {problem}.</source>
        <translation>{file} ليس أرشيف zip، أو هو تالف: {problem}.</translation>
    </message>
    <message>
        <source>{file} is not text in any encoding that is known; save it as UTF-8.</source>
        <translation>{file} ليس نصًا بأي ترميز معروف؛ احفظه بترميز UTF-8.</translation>
    </message>
    <message>
        <source>{file} is not what was released: its checksum is another one.</source>
        <translation>{file} ليس ما صدر: مجموع التحقق مختلف.</translation>
    </message>
    <message>
        <source>{file} is open in another window (process {holder}). Close it there, or open this one read-only.</source>
        <translation>{file} مفتوح في نافذة أخرى (العملية {holder}). أغلقه هناك، أو افتحه هنا للقراءة فقط.</translation>
    </message>
    <message>
        <source>{file} is too large: unpacked it may have {most} MB.</source>
        <translation>{file} كبير جدًا: لا يتجاوز بعد فكّه {most} ميغابايت.</translation>
    </message>
    <message>
        <source>{file} lies beside an article and should hold its metadata: one JSON object with a value for each field.</source>
        <translation>{file} بجانب مقال ويُنتظر أن يحمل بياناته الوصفية: كائن JSON واحد فيه قيمة لكل حقل.</translation>
    </message>
    <message>
        <source>{file} lists more files than are read.</source>
        <translation>في {file} ملفات أكثر مما يُقرأ.</translation>
    </message>
    <message>
        <source>{file} may not be read: look at its rights.</source>
        <translation>لا يُسمح بقراءة {file}: تحقق من صلاحياته.</translation>
    </message>
    <message>
        <source>{file} says that it is in {encoding}; only UTF-8 is read. Save it as UTF-8.</source>
        <translation>يقول {file} إنه بترميز {encoding}؛ ولا يُقرأ إلا UTF-8. احفظه بترميز UTF-8.</translation>
    </message>
    <message>
        <source>{file} was changed meanwhile; remove the entry by hand.</source>
        <translation>تغيّر {file} في هذه الأثناء؛ أزل المدخل باليد.</translation>
    </message>
    <message>
        <source>{file} was not written: the scheme would not come back as it is.</source>
        <translation>لم يُكتب {file}: لأن قراءته لا تعيد المخطط كما هو.</translation>
    </message>
    <message>
        <source>{file}, line {line}, {field}: {reason}</source>
        <translation>{file}، السطر {line}، ‏{field}: ‏{reason}</translation>
    </message>
    <message>
        <source>{file}, line {line}: a document may have {most} lines; put lines -DOCSTART- between documents.</source>
        <translation>{file}، السطر {line}: لا يتجاوز المستند {most} سطر؛ ضع أسطر ‎-DOCSTART- بين المستندات.</translation>
    </message>
    <message>
        <source>{file}, line {line}: a layer is declared as #T_SP=TYPE|FEATURE|FEATURE.</source>
        <translation>{file}، السطر {line}: تُعلن الطبقة هكذا: ⁦#T_SP=TYPE|FEATURE|FEATURE⁩.</translation>
    </message>
    <message>
        <source>{file}, line {line}: a name needs letters or digits; one here has none.</source>
        <translation>{file}، السطر {line}: لا بد في الاسم من حروف أو أرقام، وفي هذا السطر اسم يخلو منها.</translation>
    </message>
    <message>
        <source>{file}, line {line}: a pattern ends with “/”.</source>
        <translation>{file}، السطر {line}: ينتهي النمط بعلامة «/».</translation>
    </message>
    <message>
        <source>{file}, line {line}: a score lies between 0 and 1, not “{value}”.</source>
        <translation>{file}، السطر {line}: الدرجة بين 0 و1، لا «{value}».</translation>
    </message>
    <message>
        <source>{file}, line {line}: a section is written as [LABEL key=value …], for example [GPE kind=nation]; what stands below is left out.</source>
        <translation>{file}، السطر {line}: يُكتب القسم هكذا: ⁦[LABEL key=value …]⁩، مثل ⁦[GPE kind=nation]⁩، وقد تُرك ما تحته.</translation>
    </message>
    <message>
        <source>{file}, line {line}: a token and its tag are expected, but there is one column.</source>
        <translation>{file}، السطر {line}: المتوقع وحدة ووسمها، لكن في السطر عمودًا واحدًا.</translation>
    </message>
    <message>
        <source>{file}, line {line}: an object in braces was expected here.</source>
        <translation>{file}، السطر {line}: المنتظر هنا كائن JSON.</translation>
    </message>
    <message>
        <source>{file}, line {line}: column {number} has no name.</source>
        <translation>{file}، السطر {line}: العمود {number} بلا اسم.</translation>
    </message>
    <message>
        <source>{file}, line {line}: forms can be {known}, not “{value}”.</source>
        <translation>{file}، السطر {line}: قيم forms هي {known}، لا «{value}».</translation>
    </message>
    <message>
        <source>{file}, line {line}: it defines a document type, which is not read; remove {given}.</source>
        <translation>{file}، السطر {line}: يعرّف الملف نوع مستند (DTD)، وهذا لا يُقرأ؛ أزل {given}.</translation>
    </message>
    <message>
        <source>{file}, line {line}: no column says which document a row is about; call one of them name, id or sha256 (now: {columns}).</source>
        <translation>{file}، السطر {line}: لا عمود يقول أي مستند هو المقصود في الصف؛ سمِّ أحدها name أو id أو sha256 (الآن: {columns}).</translation>
    </message>
    <message>
        <source>{file}, line {line}: no document is called {name}.</source>
        <translation>{file}، السطر {line}: لا مستند اسمه {name}.</translation>
    </message>
    <message>
        <source>{file}, line {line}: no document of this import is called {name}.</source>
        <translation>{file}، السطر {line}: لا مستند في هذا الاستيراد اسمه {name}.</translation>
    </message>
    <message>
        <source>{file}, line {line}: no line above says what the part “{name}” is.</source>
        <translation>{file}، السطر {line}: لا سطر قبله يعرّف الجزء «{name}».</translation>
    </message>
    <message>
        <source>{file}, line {line}: the JSON in this note cannot be read: {problem}.</source>
        <translation>{file}، السطر {line}: تعذّرت قراءة JSON في هذه الملاحظة: {problem}.</translation>
    </message>
    <message>
        <source>{file}, line {line}: the JSON in this row cannot be read: {problem}.</source>
        <translation>{file}، السطر {line}: تعذّرت قراءة JSON في هذا الصف: {problem}.</translation>
    </message>
    <message>
        <source>{file}, line {line}: the JSON in {field} cannot be read: {problem}.</source>
        <translation>{file}، السطر {line}: تعذّرت قراءة JSON في {field}: ‏{problem}.</translation>
    </message>
    <message>
        <source>{file}, line {line}: the brackets do not match.</source>
        <translation>{file}، السطر {line}: الأقواس غير متطابقة.</translation>
    </message>
    <message>
        <source>{file}, line {line}: the columns {first} and {second} are the same field.</source>
        <translation>{file}، السطر {line}: العمودان {first} و{second} حقل واحد.</translation>
    </message>
    <message>
        <source>{file}, line {line}: the field {field} is missing.</source>
        <translation>{file}، السطر {line}: الحقل {field} مفقود.</translation>
    </message>
    <message>
        <source>{file}, line {line}: the file ends within the array; it was cut off, get it again.</source>
        <translation>{file}، السطر {line}: ينتهي الملف داخل المصفوفة؛ فقد بُتر، احصل عليه من جديد.</translation>
    </message>
    <message>
        <source>{file}, line {line}: the line #Text= before it is missing.</source>
        <translation>{file}، السطر {line}: السطر ⁦#Text=⁩ قبله مفقود.</translation>
    </message>
    <message>
        <source>{file}, line {line}: the line has {size} bytes; a line may have {longest}. Look for a line end that is missing.</source>
        <translation>{file}، السطر {line}: في السطر {size} بايت، والحد {longest}. ابحث عن نهاية سطر ناقصة.</translation>
    </message>
    <message>
        <source>{file}, line {line}: the object does not say which document it is about; give it the key {key}.</source>
        <translation>{file}، السطر {line}: لا يقول الكائن أي مستند هو المقصود؛ أضف إليه المفتاح {key}.</translation>
    </message>
    <message>
        <source>{file}, line {line}: the offsets do not fit as {declared}, but all of them fit as {found}; import it with the repair of offsets (--repair) to take them so.</source>
        <translation>{file}، السطر {line}: المواضع لا تطابق النص إذا عُدّت {declared}، وتطابقه كلها إذا عُدّت {found}؛ استورده مع إصلاح المواضع (‎--repair) لتُؤخذ هكذا.</translation>
    </message>
    <message>
        <source>{file}, line {line}: the offsets were taken as {declared}, but as {other} more spans begin and end with words. Look at them; the option offset_unit says what a file counts.</source>
        <translation>{file}، السطر {line}: أُخذت المواضع على أنها {declared}، لكن عدد المقاطع التي تبدأ وتنتهي مع الكلمات أكبر لو كانت {other}. راجعها؛ ويحدد الخيار offset_unit ما يعدّه الملف.</translation>
    </message>
    <message>
        <source>{file}, line {line}: the offsets were taken as {found} instead of {declared}.</source>
        <translation>{file}، السطر {line}: أُخذت المواضع على أنها {found} لا {declared}.</translation>
    </message>
    <message>
        <source>{file}, line {line}: the pattern fits where there is nothing.</source>
        <translation>{file}، السطر {line}: يطابق النمط حيث لا شيء.</translation>
    </message>
    <message>
        <source>{file}, line {line}: the pattern repeats something that is itself repeated, which can take for ever; write it without “+” or “*” inside the repeated brackets.</source>
        <translation>{file}، السطر {line}: يكرر النمط شيئا هو نفسه مكرر، وقد لا ينتهي ذلك أبدا، فاكتبه من دون «+» أو «*» داخل القوسين المكررين.</translation>
    </message>
    <message>
        <source>{file}, line {line}: the row has {found} columns; it must have {expected}.</source>
        <translation>{file}، السطر {line}: أعمدة الصف {found}، ويجب أن تكون {expected}.</translation>
    </message>
    <message>
        <source>{file}, line {line}: the row has {found} fields, but the table has {wanted} columns; look for a missing or stray separator or quotation mark.</source>
        <translation>{file}، السطر {line}: عدد حقول الصف {found} وعدد أعمدة الجدول {wanted}؛ ابحث عن فاصل أو علامة اقتباس ناقصة أو زائدة.</translation>
    </message>
    <message>
        <source>{file}, line {line}: the row is broken ({reason}); look for a quotation mark that is missing or too many. Nothing from here on was read.</source>
        <translation>{file}، السطر {line}: الصف معطوب ({reason})؛ ابحث عن علامة اقتباس ناقصة أو زائدة. لم يُقرأ شيء من هنا فصاعدًا.</translation>
    </message>
    <message>
        <source>{file}, line {line}: the tag “{tag}” is none such as O or B-PER.</source>
        <translation>{file}، السطر {line}: ليس «{tag}» وسم وحدة مثل O أو B-PER.</translation>
    </message>
    <message>
        <source>{file}, line {line}: the value has {size} bytes; one may have {longest}.</source>
        <translation>{file}، السطر {line}: حجم القيمة {size} بايت، والحد الأقصى {longest}.</translation>
    </message>
    <message>
        <source>{file}, line {line}: the values are nested too deeply.</source>
        <translation>{file}، السطر {line}: القيم متداخلة أكثر مما ينبغي.</translation>
    </message>
    <message>
        <source>{file}, line {line}: there are {found} columns, but the lines before have {expected}.</source>
        <translation>{file}، السطر {line}: عدد الأعمدة {found}، وهو في الأسطر السابقة {expected}.</translation>
    </message>
    <message>
        <source>{file}, line {line}: there is a NUL byte here, which no text has; nothing was read.</source>
        <translation>{file}، السطر {line}: هنا بايت NUL، ولا يكون في نص؛ لم يُقرأ شيء.</translation>
    </message>
    <message>
        <source>{file}, line {line}: there is more behind the end of the array.</source>
        <translation>{file}، السطر {line}: بعد نهاية المصفوفة ما لا موضع له.</translation>
    </message>
    <message>
        <source>{file}, line {line}: there is no field {field} here; correct its name or take it out.</source>
        <translation>{file}، السطر {line}: لا يوجد هنا حقل {field}؛ صحّح اسمه أو احذفه.</translation>
    </message>
    <message>
        <source>{file}, line {line}: there is no section above this line; write one such as [GPE kind=nation] first.</source>
        <translation>{file}، السطر {line}: لا قسم فوق هذا السطر، فاكتب قبله قسما مثل ⁦[GPE kind=nation]⁩.</translation>
    </message>
    <message>
        <source>{file}, line {line}: this is a whole document, not metadata; bring it in with Import files.</source>
        <translation>{file}، السطر {line}: هذا مستند كامل لا بيانات وصفية؛ أدخله بأمر «استيراد ملفات».</translation>
    </message>
    <message>
        <source>{file}, line {line}: this is no checksum and name.</source>
        <translation>{file}، السطر {line}: ليس هذا مجموع تحقق واسمًا.</translation>
    </message>
    <message>
        <source>{file}, line {line}: this is no regular expression: {reason}.</source>
        <translation>{file}، السطر {line}: ليس هذا تعبيرا نمطيا: {reason}.</translation>
    </message>
    <message>
        <source>{file}, line {line}: this is not JSON ({problem}); nothing from here on was read.</source>
        <translation>{file}، السطر {line}: هذا ليس JSON ({problem})؛ لم يُقرأ شيء من هنا فصاعدًا.</translation>
    </message>
    <message>
        <source>{file}, line {line}: this is not TOML: {reason}.</source>
        <translation>{file}، السطر {line}: هذا ليس بصيغة TOML: ‏{reason}.</translation>
    </message>
    <message>
        <source>{file}, line {line}: this is not UTF-8 text.</source>
        <translation>{file}، السطر {line}: هذا ليس نصًا بترميز UTF-8.</translation>
    </message>
    <message>
        <source>{file}, line {line}: this is not UTF-8.</source>
        <translation>{file}، السطر {line}: هذا ليس بترميز UTF-8.</translation>
    </message>
    <message>
        <source>{file}, line {line}: this is not WebAnno TSV 3, which begins with “{expected}”.</source>
        <translation>{file}، السطر {line}: ليس هذا WebAnno TSV 3، فهو يبدأ بـ«⁦{expected}⁩».</translation>
    </message>
    <message>
        <source>{file}, line {line}: this is not XML as it should be: {problem}.</source>
        <translation>{file}، السطر {line}: ليس هذا XML سليمًا: {problem}.</translation>
    </message>
    <message>
        <source>{file}, line {line}: this is not a JSON object: {problem}.</source>
        <translation>{file}، السطر {line}: هذا ليس كائن JSON: {problem}.</translation>
    </message>
    <message>
        <source>{file}, line {line}: this is not {encoding} as the lines before it; nothing from here on was read.</source>
        <translation>{file}، السطر {line}: هذا ليس {encoding} كالأسطر قبله؛ لم يُقرأ شيء من هنا فصاعدًا.</translation>
    </message>
    <message>
        <source>{file}, line {line}: what follows “;” is written as key=value, not “{text}”.</source>
        <translation>{file}، السطر {line}: ما بعد «;» يُكتب key=value، لا «{text}».</translation>
    </message>
    <message>
        <source>{file}, line {line}: {annotator} did the document {name} more than once there; only the first was taken.</source>
        <translation>{file}، السطر {line}: عمل {annotator} على المستند {name} أكثر من مرة هناك؛ أُخذ العمل الأول وحده.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} cannot be “{given}”; a row is like 1-1 ⇥ 0-5 ⇥ TOKEN.</source>
        <translation>{file}، السطر {line}: لا يمكن أن يكون {field} هو «{given}»؛ يُكتب الصف هكذا: ⁦1-1 ⇥ 0-5 ⇥ TOKEN⁩.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} has a wrong value: {problem}.</source>
        <translation>{file}، السطر {line}: قيمة {field} غير صحيحة: {problem}.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} has neither a TextPositionSelector nor a TextQuoteSelector.</source>
        <translation>{file}، السطر {line}: ليس في {field} لا TextPositionSelector ولا TextQuoteSelector.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} has one part only; leave it out.</source>
        <translation>{file}، السطر {line}: في {field} جزء واحد فقط؛ احذفه.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} is empty, so nobody knows which document is meant.</source>
        <translation>{file}، السطر {line}: {field} فارغ، فلا يُعرف أي مستند هو المقصود.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} is empty.</source>
        <translation>{file}، السطر {line}: {field} فارغ.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} is missing.</source>
        <translation>{file}، السطر {line}: {field} مفقود.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} is missing: annotations can be imported where the page holds the text that they are about.</source>
        <translation>{file}، السطر {line}: {field} مفقود: لا تُستورد التوسيمات إلا من صفحة تحمل النص الذي تتعلق به.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} is missing; export from labelbuddy with the text of the documents.</source>
        <translation>{file}، السطر {line}: {field} مفقود؛ صدّر من labelbuddy مع نصوص المستندات.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} is no span that was read.</source>
        <translation>{file}، السطر {line}: {field} ليس مقطعًا قُرئ.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} is not that of the text; the text was changed after the export.</source>
        <translation>{file}، السطر {line}: {field} لا يطابق النص؛ غُيّر النص بعد التصدير.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} is not what the project has for the document {name}; remove it, or make it the same on all lines of the document.</source>
        <translation>{file}، السطر {line}: {field} ليس كما هو في المشروع للمستند {name}؛ أزله، أو وحّده في كل أسطر المستند.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} is of the type {type}, which is passed over.</source>
        <translation>{file}، السطر {line}: {field} من النوع {type}، وقد جرى تجاوزه.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} is reject; the spans were passed over.</source>
        <translation>{file}، السطر {line}: {field} هو reject؛ فجرى تجاوز المقاطع.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} is {id}, but no line has that id, or that line was refused.</source>
        <translation>{file}، السطر {line}: {field} هو {id}، ولا سطر بهذا المعرّف، أو رُفض ذلك السطر.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} is {id}, which another one has already.</source>
        <translation>{file}، السطر {line}: {field} هو {id}، وهو مستخدم لغيره.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} is {id}, which another one in this line has already.</source>
        <translation>{file}، السطر {line}: {field} هو {id}، وهو مستخدم لغيره في هذا السطر.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} is {id}, which another span of the project has already.</source>
        <translation>{file}، السطر {line}: {field} هو {id}، وهو مستخدم لمقطع آخر في المشروع.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} is {id}, which the project has for “{name}”; give it another id, or a name that both have.</source>
        <translation>{file}، السطر {line}: {field} هو {id}، وهو في المشروع لـ«{name}»؛ أعطه معرّفًا آخر، أو اسمًا مشتركًا بينهما.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} is {offset}, but the text goes from 0 to {length}.</source>
        <translation>{file}، السطر {line}: {field} هو {offset}، لكن النص يمتد من 0 إلى {length}.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} is {offset}, where no character of the text begins.</source>
        <translation>{file}، السطر {line}: {field} هو {offset}، ولا يبدأ عنده أي محرف من النص.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} is {offset}, which lies inside a character; check the offset_unit.</source>
        <translation>{file}، السطر {line}: {field} هو {offset}، وهو داخل حرف؛ تحقق من offset_unit.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} is {start}, but it must be less than the end, {end}.</source>
        <translation>{file}، السطر {line}: {field} هو {start}، لكن يجب أن يكون أصغر من النهاية {end}.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} is “{given}”, but the text has “{found}” from {start} to {end}.</source>
        <translation>{file}، السطر {line}: {field} هو «{given}»، لكن في النص «{found}» من {start} إلى {end}.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} is “{given}”, but the text has “{found}” there.</source>
        <translation>{file}، السطر {line}: {field} هو «{given}»، لكن في النص هناك «{found}».</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} is “{given}”, but this program reads {known}; a newer one may read it.</source>
        <translation>{file}، السطر {line}: {field} هو «{given}»، لكن هذا البرنامج يقرأ {known}؛ قد يقرؤه إصدار أحدث.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} is “{given}”, which is no URI, such as https://… or Q30.</source>
        <translation>{file}، السطر {line}: {field} هو «{given}»، وهو ليس معرّف URI مثل https://… أو Q30.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} is “{given}”, which stands in the text {count} times, not once.</source>
        <translation>{file}، السطر {line}: {field} هو «{given}»، وعدد مرات وروده في النص {count}، والمطلوب مرة واحدة.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} is “{id}”, but no entity of this line has that id.</source>
        <translation>{file}، السطر {line}: {field} هو «{id}»، وليس في هذا السطر كيان بهذا المعرّف.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} is “{id}”, but no span of this line has that id.</source>
        <translation>{file}، السطر {line}: {field} هو «{id}»، وليس في هذا السطر مقطع بهذا المعرّف.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} is “{id}”, but no span or suggestion of this line has that id.</source>
        <translation>{file}، السطر {line}: قيمة {field} هي «{id}»، ولا مقطع ولا اقتراح في هذا السطر بهذا المعرّف.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} is “{id}”, which another line has for the same annotator or for another text.</source>
        <translation>{file}، السطر {line}: {field} هو «{id}»، وهو في سطر آخر للموسِّم نفسه أو لنص آخر.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} lies outside the text, or is not in its order.</source>
        <translation>{file}، السطر {line}: {field} خارج النص، أو على غير ترتيبه.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} links tokens that are no spans; it was passed over.</source>
        <translation>{file}، السطر {line}: {field} يربط كلمات ليست مقاطع؛ فجرى تجاوزه.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} must be a text in quotes.</source>
        <translation>{file}، السطر {line}: يجب أن يكون {field} نصًا بين علامتي اقتباس.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} must be the name of a document, as a text in quotes.</source>
        <translation>{file}، السطر {line}: يجب أن يكون {field} اسم مستند، نصًا بين علامتي اقتباس.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} must begin at the span&apos;s start and stop at its end.</source>
        <translation>{file}، السطر {line}: يجب أن يبدأ {field} عند بداية المقطع وينتهي عند نهايته.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} must begin behind the part before it, with a gap between them.</source>
        <translation>{file}، السطر {line}: يجب أن يبدأ {field} بعد الجزء السابق، وبينهما فجوة.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} must have one text with the purpose tagging: the label; it has {count}.</source>
        <translation>{file}، السطر {line}: يجب أن يكون في {field} نص واحد غرضه tagging وهو الوسم؛ وعدد ما فيه {count}.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} of the relation is not there.</source>
        <translation>{file}، السطر {line}: {field} في العلاقة غير موجود.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} was left out: {reason}</source>
        <translation>{file}، السطر {line}: تُرك {field}: {reason}</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field}: there is no text from {start} to {end}.</source>
        <translation>{file}، السطر {line}: {field}: لا نص من {start} إلى {end}.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field}: {reason}</source>
        <translation>{file}، السطر {line}: ‏{field}: ‏{reason}</translation>
    </message>
    <message>
        <source>{file}, line {line}: {id} is a relation; relations lead from span to span here.</source>
        <translation>{file}، السطر {line}: {id} علاقة؛ والعلاقات هنا من مقطع إلى مقطع.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {id} is the id of another line already.</source>
        <translation>{file}، السطر {line}: {id} معرّف لسطر آخر من قبل.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {name} has a row already, on line {first}; this one was left out.</source>
        <translation>{file}، السطر {line}: للمستند {name} صف سابق في السطر {first}؛ تُرك هذا الصف.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {name} may be several documents; the first of them got this row.</source>
        <translation>{file}، السطر {line}: قد يعني {name} أكثر من مستند؛ أُعطي هذا الصف لأولها.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {name} may be {count} documents; give their ids in a column id.</source>
        <translation>{file}، السطر {line}: قد يعني {name} مستندات عددها {count}؛ اذكر معرّفاتها في عمود id.</translation>
    </message>
    <message>
        <source>{file}, line {line}: “{given}” cannot be the name of a type or feature.</source>
        <translation>{file}، السطر {line}: لا يصلح «{given}» اسمًا لنوع أو سمة.</translation>
    </message>
    <message>
        <source>{file}, line {line}: “{given}” does not stand from {start} to {end} in the text of the sentences.</source>
        <translation>{file}، السطر {line}: ليس «{given}» في نص الجمل من {start} إلى {end}.</translation>
    </message>
    <message>
        <source>{file}, line {line}: “{given}” is no annotation; lines begin with one of T, R, E, A, M, N, # and *.</source>
        <translation>{file}، السطر {line}: ليس «{given}» توسيمًا؛ تبدأ الأسطر بأحد ⁦T, R, E, A, M, N, #, *⁩.</translation>
    </message>
    <message>
        <source>{file}, line {line}: “{given}” is not as such lines are: {shape}.</source>
        <translation>{file}، السطر {line}: ليس «{given}» كما تكون أمثاله من الأسطر: ⁦{shape}⁩.</translation>
    </message>
    <message>
        <source>{file}, line {line}: “{text}” is no place for a label; write &lt;GPE&gt;, &lt;GPE/ORG&gt;, &lt;NORP?&gt; or &lt;number+&gt;.</source>
        <translation>{file}، السطر {line}: «{text}» ليس موضعا لوسم، فاكتب &lt;GPE&gt; أو &lt;GPE/ORG&gt; أو &lt;NORP?&gt; أو &lt;number+&gt;.</translation>
    </message>
    <message>
        <source>{file}, row {line}: no document can be made of this row. It needs tokens and their ner_tags, or text and spans with start, end and label.</source>
        <translation>{file}، الصف {line}: لا يصلح هذا الصف مستندًا. ينبغي أن يكون فيه tokens مع ner_tags، أو text مع spans فيها start وend وlabel.</translation>
    </message>
    <message>
        <source>{file}: a file of this format is read together with those beside it; import the folder or a zip archive of it.</source>
        <translation>{file}: تُقرأ ملفات هذه الصيغة مع ما بجانبها؛ استورد المجلد أو أرشيف zip منه.</translation>
    </message>
    <message>
        <source>{file}: a part of document {line} is missing or broken.</source>
        <translation>{file}: جزء من المستند رقم {line} ناقص أو تالف.</translation>
    </message>
    <message>
        <source>{file}: a sheet reaches over {cells} cells; {most} can be read. Remove what stands far away from the table.</source>
        <translation>{file}: تمتد ورقة عمل على {cells} خلية، ويمكن قراءة {most}. احذف ما يقع بعيدًا عن الجدول.</translation>
    </message>
    <message>
        <source>{file}: an answer is not what the template makes.</source>
        <translation>{file}: فيه جواب ليس مما يصنعه القالب.</translation>
    </message>
    <message>
        <source>{file}: cannot be read: {reason}.</source>
        <translation>{file}: تعذّرت قراءته: {reason}.</translation>
    </message>
    <message>
        <source>{file}: check this text. A PDF holds the places of letters, not their order: lines, columns and words may be mixed up.</source>
        <translation>{file}: راجع هذا النص. ملف PDF يحفظ أماكن الحروف لا ترتيبها: فقد تختلط الأسطر والأعمدة والكلمات.</translation>
    </message>
    <message>
        <source>{file}: it holds {member} more than once; only the first one was read.</source>
        <translation>{file}: فيه {member} أكثر من مرة؛ قُرئ الأول وحده.</translation>
    </message>
    <message>
        <source>{file}: no article was found in this page.</source>
        <translation>{file}: لم يُعثر على مقال في هذه الصفحة.</translation>
    </message>
    <message>
        <source>{file}: no column is called text, so nobody knows where the articles are; say which one it is (-O text=COLUMN). It has: {columns}.</source>
        <translation>{file}: لا عمود باسم «النص» (text)، فلا يُعرف أين المقالات؛ حدّد العمود (‎-O text=COLUMN). أعمدته: {columns}.</translation>
    </message>
    <message>
        <source>{file}: the columns {first} and {second} are the same field, {field}; give one of them another field, or leave it out (-O fields=…).</source>
        <translation>{file}: العمودان {first} و{second} للحقل نفسه {field}؛ اجعل لأحدهما حقلًا آخر أو اتركه (‎-O fields=…).</translation>
    </message>
    <message>
        <source>{file}: the layer {layer} was passed over.</source>
        <translation>{file}: تُركت الطبقة {layer}.</translation>
    </message>
    <message>
        <source>{file}: the offsets do not fit as {declared}, but all of them fit as {found}; import it with the repair of offsets (--repair) to take them so.</source>
        <translation>{file}: المواضع لا تطابق النص إذا عُدّت {declared}، وتطابقه كلها إذا عُدّت {found}؛ استورده مع إصلاح المواضع (‎--repair) لتُؤخذ هكذا.</translation>
    </message>
    <message>
        <source>{file}: the offsets were taken as {found} instead of {declared}.</source>
        <translation>{file}: أُخذت المواضع على أنها {found} لا {declared}.</translation>
    </message>
    <message>
        <source>{file}: the text that belongs to it is missing; it has the same name and .txt.</source>
        <translation>{file}: النص الذي يتبعه مفقود؛ له الاسم نفسه مع ⁦.txt⁩.</translation>
    </message>
    <message>
        <source>{file}: the type system is missing; put TypeSystem.xml beside it.</source>
        <translation>{file}: نظام الأنواع مفقود؛ ضع TypeSystem.xml بجانبه.</translation>
    </message>
    <message>
        <source>{file}: these pages hold no text and are missing: {pages}.</source>
        <translation>{file}: هذه الصفحات بلا نص فلم تدخل: {pages}.</translation>
    </message>
    <message>
        <source>{file}: {count} more rows are about documents that did not come in.</source>
        <translation>{file}: صفوف أخرى عددها {count} عن مستندات لم تدخل.</translation>
    </message>
    <message>
        <source>{file}: {field} is “{given}”, but the text has “{found}” from {start} to {end}.</source>
        <translation>{file}: {field} هو «{given}»، لكن في النص «{found}» من {start} إلى {end}.</translation>
    </message>
    <message>
        <source>{file}: {field} lies outside the text.</source>
        <translation>{file}: ‏{field} خارج النص.</translation>
    </message>
    <message>
        <source>{file}: {field}: there is no text from {start} to {end}.</source>
        <translation>{file}: {field}: لا نص من {start} إلى {end}.</translation>
    </message>
    <message>
        <source>{file}: {member} is a link; it was left out.</source>
        <translation>{file}: ‏{member} رابط؛ لم يُقرأ.</translation>
    </message>
    <message>
        <source>{file}: {member} is compressed in a way that is not read; pack it anew.</source>
        <translation>{file}: ‏{member} مضغوط بطريقة لا تُقرأ؛ اضغطه من جديد.</translation>
    </message>
    <message>
        <source>{file}: {member} is damaged: {problem}.</source>
        <translation>{file}: ‏{member} تالف: {problem}.</translation>
    </message>
    <message>
        <source>{file}: {member} is encrypted; unpack it with its password first.</source>
        <translation>{file}: ‏{member} مشفّر؛ فُكّه بكلمة مروره أولًا.</translation>
    </message>
    <message>
        <source>{file}: {member} is larger than {limit} MB; it was left out.</source>
        <translation>{file}: ‏{member} أكبر من {limit} ميغابايت؛ لم يُقرأ.</translation>
    </message>
    <message>
        <source>{file}: {member} is no name of a file inside the archive; it was left out.</source>
        <translation>{file}: ‏{member} ليس اسم ملف داخل الأرشيف؛ لم يُقرأ.</translation>
    </message>
    <message>
        <source>{file}: {member} was left out, for the files before it hold more than {limit} MB together.</source>
        <translation>{file}: لم يُقرأ {member}، لأن الملفات التي قبله تزيد معًا على {limit} ميغابايت.</translation>
    </message>
    <message>
        <source>{file}: {reason}</source>
        <translation>{file}: {reason}</translation>
    </message>
    <message>
        <source>{folder} could not be written: {reason}. An older folder of that name is as it was.</source>
        <translation>تعذّرت كتابة {folder}: {reason}. وبقي المجلد القديم بهذا الاسم كما كان.</translation>
    </message>
    <message>
        <source>{folder} has neither model.onnx nor model.safetensors.</source>
        <translation>ليس في {folder} الملف model.onnx ولا model.safetensors.</translation>
    </message>
    <message>
        <source>{folder} has no config.json that can be read: {reason}.</source>
        <translation>ليس في {folder} ملف config.json تمكن قراءته: {reason}.</translation>
    </message>
    <message>
        <source>{folder} has no tokenizer.json; save the model with its fast tokenizer.</source>
        <translation>ليس في {folder} ملف tokenizer.json؛ احفظ النموذج مع مقطّعه السريع.</translation>
    </message>
    <message>
        <source>{folder} holds no tokenizer.json; choose the folder that a tokenizer was saved to.</source>
        <translation>ليس في {folder} ملف tokenizer.json؛ اختر المجلد الذي حُفظ فيه المقطّع.</translation>
    </message>
    <message>
        <source>{folder} holds something that no export wrote, or that was changed since: name a folder that is new or empty.</source>
        <translation>في {folder} ما لم يكتبه تصدير، أو ما غُيّر بعد التصدير: سمِّ مجلدا جديدا أو فارغا.</translation>
    </message>
    <message>
        <source>{folder} holds the project itself: export to another folder.</source>
        <translation>في {folder} المشروع نفسه: صدّر إلى مجلد آخر.</translation>
    </message>
    <message>
        <source>{folder} holds the release {version}, which is kept: name another folder.</source>
        <translation>في {folder} الإصدار {version}، وهو يبقى كما هو؛ سمِّ مجلدًا آخر.</translation>
    </message>
    <message>
        <source>{folder} is a link to a folder that it lies in; it was left out.</source>
        <translation>{folder} رابط إلى مجلد يحتوي عليه؛ لم يُستورد.</translation>
    </message>
    <message>
        <source>{folder} is no folder with a model.</source>
        <translation>ليس {folder} مجلدا فيه نموذج.</translation>
    </message>
    <message>
        <source>{folder} is no release: it has no {file}.</source>
        <translation>{folder} ليس إصدارًا: لا يوجد فيه {file}.</translation>
    </message>
    <message>
        <source>{folder} was changed while the new one was written: it is kept as it is. Export to another folder.</source>
        <translation>تغيّر {folder} أثناء كتابة الجديد، فبقي كما هو. صدّر إلى مجلد آخر.</translation>
    </message>
    <message>
        <source>{folder}: its config.json does not name the labels (id2label).</source>
        <translation>{folder}: ملفه config.json لا يسمّي الوسوم (id2label).</translation>
    </message>
    <message>
        <source>{folds} folds make no sense; ask for 2 to {most}.</source>
        <translation>عدد الطيّات {folds} لا معنى له؛ اطلب من 2 إلى {most}.</translation>
    </message>
    <message>
        <source>{label} {start}–{end} may not overlap {other} {other_start}–{other_end} in this way ({how}).</source>
        <translation>لا يجوز أن يتراكب {label} {start}–{end} مع {other} {other_start}–{other_end} على هذا النحو ({how}).</translation>
    </message>
    <message>
        <source>{label}.{attribute} cannot be “{value}”; it takes {allowed}.</source>
        <translation>لا يمكن أن تكون قيمة {label}.{attribute} هي «{value}»؛ المقبول: {allowed}.</translation>
    </message>
    <message>
        <source>{name}: the rejected suggestion {label} {start}–{end} lies outside the text.</source>
        <translation>{name}: الاقتراح المرفوض {label} {start}–{end} يقع خارج النص.</translation>
    </message>
    <message>
        <source>{name}: the relation {relation}: {reason}</source>
        <translation>{name}: العلاقة {relation}: ‏{reason}</translation>
    </message>
    <message>
        <source>{name}: the span {span}: {reason}</source>
        <translation>{name}: المقطع {span}: ‏{reason}</translation>
    </message>
    <message>
        <source>{name}: the text has {found} characters, the list says {listed}.</source>
        <translation>{name}: في النص {found} محرفًا، والقائمة تقول {listed}.</translation>
    </message>
    <message>
        <source>{name}: the text is not the one that was imported.</source>
        <translation>{name}: ليس النص هو الذي استُورد.</translation>
    </message>
    <message>
        <source>{name}: the zone {kind} {start}–{end} lies outside the text.</source>
        <translation>{name}: المنطقة {kind} {start}–{end} تقع خارج النص.</translation>
    </message>
    <message>
        <source>{name}: {column} of row {row} of {table} cannot be read.</source>
        <translation>{name}: لا يمكن قراءة {column} في الصف {row} من {table}.</translation>
    </message>
    <message>
        <source>{name}: {reason} Nothing was tagged.</source>
        <translation>{name}: ‏{reason} لم يُوسم شيء.</translation>
    </message>
    <message>
        <source>{name}: {suggester} suggested {label} {start}–{end}, which lies outside the text.</source>
        <translation>{name}: اقترح {suggester} الوسم {label} في {start}–{end}، وهو خارج النص.</translation>
    </message>
    <message>
        <source>{similarity} is no similarity to go by: it lies above 0, up to 1 for equal texts.</source>
        <translation>{similarity} ليس تشابهًا يُعتمد عليه: هو أكبر من 0 ويبلغ 1 للنصوص المتطابقة.</translation>
    </message>
    <message>
        <source>{unit}, all moved by {shift}</source>
        <translation>{unit} مزاحة كلها بمقدار {shift}</translation>
    </message>
    <message>
        <source>{unit}, with surfaces that differ in their white space only</source>
        <translation>{unit} مع كلمات لا تختلف عن النص إلا في المسافات</translation>
    </message>
    <message>
        <source>{unit}, with the line end CR LF as one</source>
        <translation>{unit} مع عدّ نهاية السطر CR LF واحدة</translation>
    </message>
    <message>
        <source>{value} is no value of {attribute} in the scheme {scheme}.</source>
        <translation>{value} ليس من قيم {attribute} في المخطط {scheme}.</translation>
    </message>
    <message>
        <source>“{field}” cannot become “{name}” in the document {document}: {reason}</source>
        <translation>لا يمكن أن يصير «{field}» «{name}» في المستند {document}: {reason}</translation>
    </message>
    <message>
        <source>“{field}” cannot become “{name}”: the document {document} has both; clear one of them first.</source>
        <translation>لا يمكن أن يصير «{field}» «{name}»: في المستند {document} كلاهما؛ أفرغ أحدهما أولًا.</translation>
    </message>
    <message>
        <source>“{pair}” is not an attribute; write it as NAME=VALUE.</source>
        <translation>«{pair}» ليست خاصية؛ اكتبها هكذا: NAME=VALUE.</translation>
    </message>
    <message>
        <source>“{part}” should say COLUMN=FIELD, or COLUMN= to leave the column out.</source>
        <translation>«{part}» ينبغي أن يكون COLUMN=FIELD، أو COLUMN= لترك العمود.</translation>
    </message>
    <message>
        <source>“{reference}” may mean {count} documents; use an id: {candidates}.</source>
        <translation>قد يعني «{reference}» أكثر من مستند (العدد {count})؛ استخدم معرّفًا: {candidates}.</translation>
    </message>
    <message>
        <source>“{reference}” may mean {count} entities; use an id: {candidates}.</source>
        <translation>قد يعني «{reference}» أكثر من كيان (العدد {count})؛ استخدم معرّفًا: {candidates}.</translation>
    </message>
    <message>
        <source>“{text}” names no parts: write them with their shares, such as train=80,test=20.</source>
        <translation>«{text}» لا يسمّي أجزاء: اكتبها مع حصصها، مثل train=80,test=20.</translation>
    </message>
    <message>
        <source>“{uri}” is no URI: write a whole one, such as https://…, or a Wikidata id, such as Q42.</source>
        <translation>«{uri}» ليس معرّف URI: اكتب معرّفًا كاملًا مثل https://…، أو معرّفًا من ويكي بيانات مثل Q42.</translation>
    </message>
    <message>
        <source>“{value}” is no date: there is no such day or time.</source>
        <translation>«{value}» ليس تاريخًا: لا يوم أو وقت كهذا.</translation>
    </message>
    <message>
        <source>“{value}” is no date: write it as 2024, 2024-05, 2024-05-31 or 2024-05-31T14:30.</source>
        <translation>«{value}» ليس تاريخًا: اكتبه هكذا: 2024 أو ⁦2024-05⁩ أو ⁦2024-05-31⁩ أو ⁦2024-05-31T14:30⁩.</translation>
    </message>
    <message>
        <source>“{value}” is no number of characters; write it as 3000.</source>
        <translation>«{value}» ليس عدد أحرف؛ اكتبه هكذا: 3000.</translation>
    </message>
    <message>
        <source>“{value}” may be {first} or {second}, and the file does not show whether its dates begin with the day or the month; write them as 2024-05-31.</source>
        <translation>قد يكون «{value}» {first} أو {second}، ولا يدل الملف على أن تواريخه تبدأ باليوم أم بالشهر؛ اكتبها هكذا: ⁦2024-05-31⁩.</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>جهة النشر</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>الرابط</translation>
    </message>
</context>
<context>
    <name>filter</name>
    <message>
        <source>anybody</source>
        <translation>أي موسِّم</translation>
    </message>
    <message>
        <source>from {date}</source>
        <translation>من {date}</translation>
    </message>
    <message>
        <source>not to be discussed</source>
        <translation>ليس للنقاش</translation>
    </message>
    <message>
        <source>text: {text}</source>
        <translation>النص: {text}</translation>
    </message>
    <message>
        <source>to be discussed</source>
        <translation>للنقاش</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>حتى {date}</translation>
    </message>
    <message>
        <source>with suggestions</source>
        <translation>فيه اقتراحات</translation>
    </message>
    <message>
        <source>with {label}</source>
        <translation>فيه {label}</translation>
    </message>
    <message>
        <source>without suggestions</source>
        <translation>بلا اقتراحات</translation>
    </message>
    <message>
        <source>without {label}</source>
        <translation>ليس فيه {label}</translation>
    </message>
    <message>
        <source>work of {annotator}</source>
        <translation>عمل {annotator}</translation>
    </message>
    <message>
        <source>{longest} characters or fewer</source>
        <translation>{longest} حرف على الأكثر</translation>
    </message>
    <message>
        <source>{shortest} characters or more</source>
        <translation>{shortest} حرف على الأقل</translation>
    </message>
    <message>
        <source>{shortest} to {longest} characters</source>
        <translation>من {shortest} إلى {longest} حرف</translation>
    </message>
    <message>
        <source>{since} to {until}</source>
        <translation>من {since} إلى {until}</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>BILOU</source>
        <translation>BILOU</translation>
    </message>
    <message>
        <source>CoNLL columns</source>
        <translation>أعمدة CoNLL</translation>
    </message>
    <message>
        <source>Column with the names</source>
        <translation>عمود الأسماء</translation>
    </message>
    <message>
        <source>Column with the texts</source>
        <translation>عمود النصوص</translation>
    </message>
    <message>
        <source>Columns for nested spans</source>
        <translation>أعمدة المقاطع المتداخلة</translation>
    </message>
    <message>
        <source>Cut our tokens where spans begin and end</source>
        <translation>قطع وحداتنا حيث تبدأ المقاطع وتنتهي</translation>
    </message>
    <message>
        <source>Folder of a Hugging Face tokenizer</source>
        <translation>مجلد مقطّع Hugging Face</translation>
    </message>
    <message>
        <source>GLiNER JSON</source>
        <translation>GLiNER JSON</translation>
    </message>
    <message>
        <source>Hugging Face data set</source>
        <translation>مجموعة بيانات Hugging Face</translation>
    </message>
    <message>
        <source>IOB2</source>
        <translation>IOB2</translation>
    </message>
    <message>
        <source>Instructions for language models</source>
        <translation>تعليمات لنماذج اللغة</translation>
    </message>
    <message>
        <source>JSON lines instead of a list</source>
        <translation>أسطر JSON بدل قائمة واحدة</translation>
    </message>
    <message>
        <source>Keep carriage returns (readers in Python lose count of them)</source>
        <translation>إبقاء محارف الإرجاع CR (تخطئ القارئات المكتوبة ببايثون في عدّها)</translation>
    </message>
    <message>
        <source>Keep overlapping spans</source>
        <translation>الإبقاء على المقاطع المتداخلة</translation>
    </message>
    <message>
        <source>Label Studio JSON</source>
        <translation>Label Studio JSON</translation>
    </message>
    <message>
        <source>Language of the instructions</source>
        <translation>لغة التعليمات</translation>
    </message>
    <message>
        <source>Layer of INCEpTION</source>
        <translation>طبقة INCEpTION</translation>
    </message>
    <message>
        <source>Name of the split</source>
        <translation>اسم القسم</translation>
    </message>
    <message>
        <source>Name of the text in the data</source>
        <translation>اسم النص في البيانات</translation>
    </message>
    <message>
        <source>NamedEntity</source>
        <translation>NamedEntity</translation>
    </message>
    <message>
        <source>Names of documents behind -DOCSTART-</source>
        <translation>أسماء المستندات بعد ‎-DOCSTART-</translation>
    </message>
    <message>
        <source>Offsets count</source>
        <translation>وحدة المواضع</translation>
    </message>
    <message>
        <source>Other columns as fields</source>
        <translation>الأعمدة الأخرى حقولًا</translation>
    </message>
    <message>
        <source>PDF files with text</source>
        <translation>ملفات PDF فيها نص</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>نص صرف</translation>
    </message>
    <message>
        <source>Prodigy JSONL</source>
        <translation>Prodigy JSONL</translation>
    </message>
    <message>
        <source>Quotes as a table (CSV)</source>
        <translation>الأقوال جدولا (CSV)</translation>
    </message>
    <message>
        <source>Quotes as a table (Parquet)</source>
        <translation>الأقوال جدولا (Parquet)</translation>
    </message>
    <message>
        <source>Repair offsets that fit in another unit</source>
        <translation>إصلاح المواضع التي تطابق بوحدة أخرى</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>ورقة العمل</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>Span</translation>
    </message>
    <message>
        <source>Tables (CSV, Excel)</source>
        <translation>جداول (CSV وExcel)</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم على الوحدات</translation>
    </message>
    <message>
        <source>Template of your own</source>
        <translation>قالب من عندك</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>الوحدات اللفظية</translation>
    </message>
    <message>
        <source>UIMA CAS XMI</source>
        <translation>‏UIMA CAS XMI</translation>
    </message>
    <message>
        <source>W3C Web Annotation</source>
        <translation>توسيم الويب (W3C)</translation>
    </message>
    <message>
        <source>Weapon mentions as a table (CSV)</source>
        <translation>ذكر الأسلحة جدولا (CSV)</translation>
    </message>
    <message>
        <source>Weapon mentions as a table (Parquet)</source>
        <translation>ذكر الأسلحة جدولا (Parquet)</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>صفحات ويب</translation>
    </message>
    <message>
        <source>WebAnno TSV (INCEpTION)</source>
        <translation>‏WebAnno TSV (INCEpTION)</translation>
    </message>
    <message>
        <source>With relations</source>
        <translation>مع العلاقات</translation>
    </message>
    <message>
        <source>Word documents</source>
        <translation>مستندات Word</translation>
    </message>
    <message>
        <source>Workbench JSONL</source>
        <translation>JSONL الخاص بالبرنامج</translation>
    </message>
    <message>
        <source>ar</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>brat standoff</source>
        <translation>‏brat standoff</translation>
    </message>
    <message>
        <source>codepoint</source>
        <translation>محارف يونيكود</translation>
    </message>
    <message>
        <source>doccano JSONL</source>
        <translation>doccano JSONL</translation>
    </message>
    <message>
        <source>en</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>مقطّع Hugging Face من مجلد</translation>
    </message>
    <message>
        <source>labelbuddy JSONL</source>
        <translation>labelbuddy JSONL</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>كما يقطّعها هذا البرنامج</translation>
    </message>
    <message>
        <source>spaCy DocBin</source>
        <translation>ملف DocBin لبرنامج spaCy</translation>
    </message>
    <message>
        <source>spacy-ar</source>
        <translation>كما يقطّعها spaCy للعربية</translation>
    </message>
    <message>
        <source>utf16</source>
        <translation>وحدات UTF-16</translation>
    </message>
    <message>
        <source>utf8</source>
        <translation>بايتات UTF-8</translation>
    </message>
    <message>
        <source>whitespace</source>
        <translation>ما بين المسافات</translation>
    </message>
</context>
<context>
    <name>lacking</name>
    <message>
        <source>Begin the tour first: Help ▸ Tour.</source>
        <translation>ابدأ الجولة أولًا: مساعدة ◂ الجولة.</translation>
    </message>
    <message>
        <source>Choose a span first: click it, or go to it with Tab.</source>
        <translation>اختر مقطعًا أولًا: بالنقر عليه، أو بالوصول إليه بمفتاح Tab.</translation>
    </message>
    <message>
        <source>Choose a suggestion first: click it, or go to it with the period key.</source>
        <translation>اختر اقتراحًا أولًا: انقره، أو انتقل إليه بمفتاح النقطة.</translation>
    </message>
    <message>
        <source>Open a document first.</source>
        <translation>افتح مستندًا أولًا.</translation>
    </message>
    <message>
        <source>Open a project first.</source>
        <translation>افتح مشروعًا أولًا.</translation>
    </message>
    <message>
        <source>Select words first: with a click, a drag or the arrows.</source>
        <translation>حدّد كلمات أولًا: بالنقر أو السحب أو الأسهم.</translation>
    </message>
    <message>
        <source>This project is open read-only: nothing can be changed here.</source>
        <translation>المشروع مفتوح للقراءة فقط: لا يمكن تغيير شيء هنا.</translation>
    </message>
</context>
<context>
    <name>lists</name>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>modes</name>
    <message>
        <source>No letter that is joined to a word stands at its beginning.</source>
        <translation>لا سابقة ملتصقة عند بداية المقطع.</translation>
    </message>
    <message>
        <source>There is nothing that this {label} could be linked with.</source>
        <translation>لا يوجد ما يمكن أن يُربط به هذا المقطع ({label}).</translation>
    </message>
    <message>
        <source>This {label} has no attribute {number}.</source>
        <translation>ليست لهذا المقطع ({label}) خاصية رقمها {number}.</translation>
    </message>
</context>
<context>
    <name>panels</name>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>الإرشادات</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>الجداول</translation>
    </message>
</context>
<context>
    <name>quality</name>
    <message>
        <source>Change to {label}</source>
        <translation>التغيير إلى {label}</translation>
    </message>
    <message>
        <source>Joined letters</source>
        <translation>السوابق</translation>
    </message>
    <message>
        <source>Lost entities</source>
        <translation>كيانات مفقودة</translation>
    </message>
    <message>
        <source>Missing attributes</source>
        <translation>خصائص ناقصة</translation>
    </message>
    <message>
        <source>Move the edges</source>
        <translation>تحريك الحدود</translation>
    </message>
    <message>
        <source>Nothing to read</source>
        <translation>لا شيء يُقرأ</translation>
    </message>
    <message>
        <source>Other label elsewhere</source>
        <translation>وسم آخر في غيره</translation>
    </message>
    <message>
        <source>Other than in a copy</source>
        <translation>خلاف ما في نسخة</translation>
    </message>
    <message>
        <source>Outside the article</source>
        <translation>خارج المقال</translation>
    </message>
    <message>
        <source>Overlaps</source>
        <translation>التراكب</translation>
    </message>
    <message>
        <source>Quotes without speaker</source>
        <translation>أقوال بلا قائل</translation>
    </message>
    <message>
        <source>Remove the span</source>
        <translation>إزالة المقطع</translation>
    </message>
    <message>
        <source>Spaces and marks at the edges</source>
        <translation>فراغات وعلامات عند الحدود</translation>
    </message>
    <message>
        <source>Tag as {label}</source>
        <translation>الوسم بـ {label}</translation>
    </message>
    <message>
        <source>Tagged elsewhere</source>
        <translation>موسوم في غيره</translation>
    </message>
    <message>
        <source>Take the value off</source>
        <translation>حذف القيمة</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>A model trained on {documents} documents gives it {percent} %.</source>
        <translation>يعطيه النموذج المدرَّب على مستندات عددها {documents} احتمالا قدره {percent}٪.</translation>
    </message>
    <message>
        <source>A name follows a title or post.</source>
        <translation>يأتي الاسم بعد لقب أو منصب.</translation>
    </message>
    <message>
        <source>A post follows behind a comma.</source>
        <translation>يتبعه منصب بعد فاصلة.</translation>
    </message>
    <message>
        <source>Elsewhere in the article the same words fit the entry {entry} of the lexicon {name}.</source>
        <translation>في موضع آخر من المقال تطابق الكلمات نفسها مدخل {entry} في معجم {name}.</translation>
    </message>
    <message>
        <source>It begins with the given name “{name}”.</source>
        <translation>يبدأ بالاسم الأول «{name}».</translation>
    </message>
    <message>
        <source>It fits the entry {entry} of the lexicon {name}.</source>
        <translation>يطابق مدخل {entry} في معجم {name}.</translation>
    </message>
    <message>
        <source>It fits the pattern in line {line} of the lexicon {name}.</source>
        <translation>يطابق النمط المكتوب في السطر {line} من معجم {name}.</translation>
    </message>
    <message>
        <source>It goes on a list of names.</source>
        <translation>هو تتمة لقائمة أسماء.</translation>
    </message>
    <message>
        <source>It is a part of the name “{name}” in the text.</source>
        <translation>هو جزء من الاسم «{name}» الوارد في النص.</translation>
    </message>
    <message>
        <source>It is a part of the names of several people in the text, such as “{name}”.</source>
        <translation>هو جزء من أسماء عدة أشخاص في النص، منهم «{name}».</translation>
    </message>
    <message>
        <source>It passes on what another says.</source>
        <translation>ينقل ما قاله غيره.</translation>
    </message>
    <message>
        <source>It stands behind the name of a speaker and a colon.</source>
        <translation>يأتي بعد اسم القائل ونقطتين.</translation>
    </message>
    <message>
        <source>It stands in the lexicon {name} as {entry}.</source>
        <translation>وارد في معجم {name}: {entry}.</translation>
    </message>
    <message>
        <source>Tagged {times} of the {stood} times that it stood in confirmed documents, as “{surface}” in {document}.</source>
        <translation>وُسم {times} من أصل {stood} مرة ورد فيها في المستندات المنجزة، ومثاله «{surface}» في {document}.</translation>
    </message>
    <message>
        <source>The language model {model} says so.</source>
        <translation>يقول ذلك النموذج اللغوي {model}.</translation>
    </message>
    <message>
        <source>The model {model} says so.</source>
        <translation>يقول ذلك النموذج {model}.</translation>
    </message>
    <message>
        <source>The noun “{noun}” names a weapon, and “{words}” says which one.</source>
        <translation>الاسم «{noun}» يدل على سلاح، وتحدده «{words}».</translation>
    </message>
    <message>
        <source>The noun “{noun}” names a weapon.</source>
        <translation>الاسم «{noun}» يدل على سلاح.</translation>
    </message>
    <message>
        <source>The same words are tagged in this document.</source>
        <translation>الكلمات نفسها موسومة في هذا المستند.</translation>
    </message>
    <message>
        <source>These words in quotation marks go on with what was quoted before.</source>
        <translation>كلمات بين علامتي تنصيص تتابع القول الذي سبقها.</translation>
    </message>
    <message>
        <source>This is who says a quote.</source>
        <translation>هذا قائل القول.</translation>
    </message>
    <message>
        <source>This word reports a quote.</source>
        <translation>هذا اللفظ ينقل قولا.</translation>
    </message>
    <message>
        <source>Words that look like a name stand behind a verb.</source>
        <translation>كلمات تشبه الاسم جاءت بعد فعل.</translation>
    </message>
    <message>
        <source>“{amount}” counts the weapon behind it.</source>
        <translation>«{amount}» عدد السلاح الذي يليه.</translation>
    </message>
    <message>
        <source>“{cue}” reports these words in quotation marks.</source>
        <translation>اللفظ «{cue}» ينقل هذه الكلمات التي بين علامتي تنصيص.</translation>
    </message>
    <message>
        <source>“{cue}” reports this clause.</source>
        <translation>اللفظ «{cue}» ينقل هذه الجملة.</translation>
    </message>
    <message>
        <source>“{cue}” reports what this noun stands for.</source>
        <translation>اللفظ «{cue}» ينقل ما يدل عليه هذا المصدر.</translation>
    </message>
    <message>
        <source>“{cue}” says where this comes from.</source>
        <translation>اللفظ «{cue}» يبيّن من أين جاء هذا الكلام.</translation>
    </message>
    <message>
        <source>“{measure}” is the calibre or the range of a weapon.</source>
        <translation>«{measure}» عيار سلاح أو مداه.</translation>
    </message>
    <message>
        <source>“{name}” has the form of a type, or is known as one.</source>
        <translation>لـ«{name}» صورة اسم الطراز، أو هو طراز معروف.</translation>
    </message>
    <message>
        <source>“{name}” is the family name of a well-known person.</source>
        <translation>«{name}» اسم عائلة لشخص معروف.</translation>
    </message>
    <message>
        <source>“{name}” is the name of a type.</source>
        <translation>«{name}» اسم طراز.</translation>
    </message>
    <message>
        <source>“{noun}” names a technology.</source>
        <translation>«{noun}» يدل على تقنية.</translation>
    </message>
    <message>
        <source>“{word}” describes people.</source>
        <translation>«{word}» وصف لأشخاص.</translation>
    </message>
</context>
<context>
    <name>scheme</name>
    <message>
        <source>A scheme needs a family.</source>
        <translation>لا بد للمخطط من عائلة.</translation>
    </message>
    <message>
        <source>This family has labels: give them another family first.</source>
        <translation>لهذه العائلة وسوم: انقلها إلى عائلة أخرى أولًا.</translation>
    </message>
</context>
<context>
    <name>sort</name>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Expected gain</source>
        <translation>الفائدة المتوقعة</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>ترتيب الاستيراد</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>الطول</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>جهة النشر</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>عدد المقاطع</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>عدد الاقتراحات</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
</context>
<context>
    <name>splits</name>
    <message>
        <source>A shared passage</source>
        <translation>فقرة مشتركة</translation>
    </message>
    <message>
        <source>Contained, %</source>
        <translation>المحتوى، ٪</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>First document</source>
        <translation>المستند الأول</translation>
    </message>
    <message>
        <source>Most alike</source>
        <translation>الأكثر شبهًا به</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Not near-duplicates</source>
        <translation>ليسا شبه مكررين</translation>
    </message>
    <message>
        <source>One contains the other</source>
        <translation>أحدهما يحتوي الآخر</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>جهة النشر</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>الجزء</translation>
    </message>
    <message>
        <source>Shared words</source>
        <translation>الكلمات المشتركة</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>متشابهان</translation>
    </message>
    <message>
        <source>Similarity, %</source>
        <translation>التشابه، ٪</translation>
    </message>
    <message>
        <source>The same words</source>
        <translation>الكلمات نفسها</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
</context>
<context>
    <name>spoken</name>
    <message>
        <source>Empty the field</source>
        <translation>إفراغ الحقل</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>doing</source>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <source>done</source>
        <translation>منجز</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>متخطّى</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>لم يبدأ</translation>
    </message>
</context>
<context>
    <name>suggesters</name>
    <message>
        <source>A suggester that was installed beside the program.</source>
        <translation>مصدر اقتراح ثُبّت إلى جانب البرنامج.</translation>
    </message>
    <message>
        <source>Asks a language-model server on this machine about articles. You see what is sent before it is sent.</source>
        <translation>يسأل خادم نموذج لغوي على هذا الجهاز عن المقالات. وترى ما يُرسل قبل إرساله.</translation>
    </message>
    <message>
        <source>Finds people by titles and by the form of their names.</source>
        <translation>يجد الأشخاص بألقابهم وبهيئة أسمائهم.</translation>
    </message>
    <message>
        <source>Finds quotes with their cues and speakers.</source>
        <translation>يجد الأقوال مع ألفاظ القول وقائليها.</translation>
    </message>
    <message>
        <source>Finds weapons and technology with their designations, calibres and counts.</source>
        <translation>يجد الأسلحة والتقنيات مع طرازاتها وعياراتها وأعدادها.</translation>
    </message>
    <message>
        <source>Finds what stands in the lexicons, the program’s and your own.</source>
        <translation>يجد ما في المعاجم: معاجم البرنامج ومعاجمك.</translation>
    </message>
    <message>
        <source>Finds what was tagged before in this project.</source>
        <translation>يجد ما وُسم من قبل في هذا المشروع.</translation>
    </message>
    <message>
        <source>Language-model server</source>
        <translation>خادم نموذج لغوي</translation>
    </message>
    <message>
        <source>Learned from what is done</source>
        <translation>ما تُعلِّم من المنجز</translation>
    </message>
    <message>
        <source>Learns from the documents that are done, and finds what resembles them.</source>
        <translation>يتعلم من المستندات المنجزة، ويجد ما يشبهها.</translation>
    </message>
    <message>
        <source>Lets a token-classification model from a folder on this machine look at articles.</source>
        <translation>يعرض المقالات على نموذج لتصنيف الرموز من مجلد على هذا الجهاز.</translation>
    </message>
    <message>
        <source>Lexicons</source>
        <translation>المعاجم</translation>
    </message>
    <message>
        <source>Model from a folder</source>
        <translation>نموذج من مجلد</translation>
    </message>
    <message>
        <source>Names of people</source>
        <translation>أسماء الأشخاص</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>الأقوال</translation>
    </message>
    <message>
        <source>Tagged before</source>
        <translation>ما وُسم من قبل</translation>
    </message>
    <message>
        <source>Weapons</source>
        <translation>الأسلحة</translation>
    </message>
</context>
<context>
    <name>tour</name>
    <message>
        <source>Click the marked word {place} in the article, or go to it with {next_word}.</source>
        <translation>انقر الكلمة المعلَّمة {place} في المقال، أو اذهب إليها بالمفتاح {next_word}.</translation>
    </message>
    <message>
        <source>Press {clear} to be in the article again. {done_next} says it is done and goes on.</source>
        <translation>اضغط {clear} لتعود إلى المقال. أما {done_next} فيجعله منجزًا وينتقل إلى التالي.</translation>
    </message>
    <message>
        <source>Press {clear}, then {quote}: a quote with its speaker is proposed. {enter} accepts it.</source>
        <translation>اضغط {clear} ثم {quote}: يُقترح قول مع قائله، ويقبله {enter}.</translation>
    </message>
    <message>
        <source>Press {clear}, then {search}, and write {place}: every spelling is found as you type.</source>
        <translation>اضغط {clear} ثم {search} واكتب {place}: تُعرض كل كتاباتها وأنت تكتب.</translation>
    </message>
    <message>
        <source>Press {palette} and write a word or two: every action is found by its name.</source>
        <translation>اضغط {palette} واكتب كلمة أو كلمتين: تجد كل أمر باسمه.</translation>
    </message>
    <message>
        <source>Say more of them: press {attributes}, then the letter of a category at the foot.</source>
        <translation>أضف تفاصيلها: اضغط {attributes}، ثم حرف أحد الأصناف في أسفل النافذة.</translation>
    </message>
    <message>
        <source>Select {place}: click its first word, then {extend_left}. Press {tag_WEAPON}: weapons.</source>
        <translation>حدّد {place}: انقر أول كلمة منها، ثم {extend_left}. واضغط {tag_WEAPON}: أسلحة.</translation>
    </message>
    <message>
        <source>Take it back with {undo}, and have it again with {redo}. Everything can be undone.</source>
        <translation>تراجع عنه بالمفتاح {undo}، ثم أعده بالمفتاح {redo}. كل شيء يمكن التراجع عنه.</translation>
    </message>
    <message>
        <source>Take the next word in as well, so that {place} is selected: press {extend_left}.</source>
        <translation>ضمّ إليها الكلمة التالية حتى يتحدد {place}: اضغط {extend_left}.</translation>
    </message>
    <message>
        <source>This is a person: press {tag_PER}. The labels and their keys stand at the foot.</source>
        <translation>هذا شخص: اضغط {tag_PER}. الوسوم ومفاتيحها في أسفل النافذة.</translation>
    </message>
</context>
<context>
    <name>values</name>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
</context>
<context>
    <name>verbs</name>
    <message>
        <source>Accept suggestion</source>
        <translation>قبول اقتراح</translation>
    </message>
    <message>
        <source>Accept suggestions</source>
        <translation>قبول اقتراحات</translation>
    </message>
    <message>
        <source>Add piece to span</source>
        <translation>ضم جزء إلى مقطع</translation>
    </message>
    <message>
        <source>Change entity</source>
        <translation>تغيير كيان</translation>
    </message>
    <message>
        <source>Change label</source>
        <translation>تغيير الوسم</translation>
    </message>
    <message>
        <source>Change labels of document</source>
        <translation>تغيير وسوم المستند</translation>
    </message>
    <message>
        <source>Change metadata</source>
        <translation>تغيير البيانات الوصفية</translation>
    </message>
    <message>
        <source>Change note</source>
        <translation>تغيير الملاحظة</translation>
    </message>
    <message>
        <source>Change note on document</source>
        <translation>تغيير ملاحظة المستند</translation>
    </message>
    <message>
        <source>Change note on relation</source>
        <translation>تغيير ملاحظة العلاقة</translation>
    </message>
    <message>
        <source>Change scheme</source>
        <translation>تغيير المخطط</translation>
    </message>
    <message>
        <source>Change zone</source>
        <translation>تغيير المنطقة</translation>
    </message>
    <message>
        <source>Cut out of span</source>
        <translation>اقتطاع من مقطع</translation>
    </message>
    <message>
        <source>Fix findings</source>
        <translation>إصلاح مآخذ</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Import metadata</source>
        <translation>استيراد بيانات وصفية</translation>
    </message>
    <message>
        <source>Link spans</source>
        <translation>ربط مقطعين</translation>
    </message>
    <message>
        <source>Make quote</source>
        <translation>وسم قول</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>تعيين الحالة</translation>
    </message>
    <message>
        <source>Mark documents</source>
        <translation>تعيين حالة مستندات</translation>
    </message>
    <message>
        <source>Mark documents to be discussed</source>
        <translation>تعيين مستندات للنقاش</translation>
    </message>
    <message>
        <source>Mark to be discussed</source>
        <translation>تعيين للنقاش</translation>
    </message>
    <message>
        <source>Merge entities</source>
        <translation>دمج كيانات</translation>
    </message>
    <message>
        <source>New entity</source>
        <translation>كيان جديد</translation>
    </message>
    <message>
        <source>Redo to a step</source>
        <translation>إعادة حتى خطوة</translation>
    </message>
    <message>
        <source>Reject suggestions</source>
        <translation>رفض اقتراحات</translation>
    </message>
    <message>
        <source>Remove document</source>
        <translation>إزالة مستند</translation>
    </message>
    <message>
        <source>Remove entity</source>
        <translation>إزالة كيان</translation>
    </message>
    <message>
        <source>Remove field</source>
        <translation>إزالة حقل</translation>
    </message>
    <message>
        <source>Remove filter</source>
        <translation>إزالة تصفية</translation>
    </message>
    <message>
        <source>Remove relation</source>
        <translation>إزالة علاقة</translation>
    </message>
    <message>
        <source>Remove span</source>
        <translation>إزالة مقطع</translation>
    </message>
    <message>
        <source>Rename field</source>
        <translation>تغيير اسم حقل</translation>
    </message>
    <message>
        <source>Rename filter</source>
        <translation>إعادة تسمية تصفية</translation>
    </message>
    <message>
        <source>Resize span</source>
        <translation>تغيير حدود المقطع</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>حفظ تصفية</translation>
    </message>
    <message>
        <source>Say who or what is meant</source>
        <translation>تعيين المقصود</translation>
    </message>
    <message>
        <source>Set attribute</source>
        <translation>تعيين خاصية</translation>
    </message>
    <message>
        <source>Set direction</source>
        <translation>تعيين الاتجاه</translation>
    </message>
    <message>
        <source>Set finding aside</source>
        <translation>تنحية مأخذ</translation>
    </message>
    <message>
        <source>Suggest again what was rejected</source>
        <translation>إعادة اقتراح ما رُفض</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>وسم مقطع</translation>
    </message>
    <message>
        <source>Tag all occurrences</source>
        <translation>وسم كل النظائر</translation>
    </message>
    <message>
        <source>Take mentions off entity</source>
        <translation>فصل مقاطع عن كيان</translation>
    </message>
    <message>
        <source>Undo to a step</source>
        <translation>تراجع إلى خطوة</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>متراجَع عنها</translation>
    </message>
    <message>
        <source>undone, replaced</source>
        <translation>متراجَع عنها وحلّ غيرها محلها</translation>
    </message>
</context>
<context>
    <name>vision</name>
    <message>
        <source>for everybody</source>
        <translation>على الجميع</translation>
    </message>
    <message>
        <source>for people who see no blue (tritanopia)</source>
        <translation>على المصابين بعمى الأزرق (tritanopia)</translation>
    </message>
    <message>
        <source>for people who see no green (deuteranopia)</source>
        <translation>على المصابين بعمى الأخضر (deuteranopia)</translation>
    </message>
    <message>
        <source>for people who see no red (protanopia)</source>
        <translation>على المصابين بعمى الأحمر (protanopia)</translation>
    </message>
</context>
<context>
    <name>zones</name>
    <message>
        <source>ad</source>
        <translation>إعلان</translation>
    </message>
    <message>
        <source>body</source>
        <translation>متن</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>اسم الكاتب</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>تعليق صورة</translation>
    </message>
    <message>
        <source>chrome</source>
        <translation>عناصر الصفحة</translation>
    </message>
    <message>
        <source>credit</source>
        <translation>مصدر وحقوق</translation>
    </message>
    <message>
        <source>dateline</source>
        <translation>مكان وتاريخ</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>مكرر</translation>
    </message>
    <message>
        <source>related</source>
        <translation>مواد ذات صلة</translation>
    </message>
    <message>
        <source>share</source>
        <translation>مشاركة</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>كلمات دالة</translation>
    </message>
    <message>
        <source>title</source>
        <translation>عنوان</translation>
    </message>
</context>
</TS>
