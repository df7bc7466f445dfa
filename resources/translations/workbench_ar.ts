<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_EG" sourcelanguage="en">
<context>
    <name>Appearance</name>
    <message>
        <source>Faces on this machine that can write Arabic:</source>
        <translation>الخطوط المتاحة على هذا الجهاز لكتابة العربية:</translation>
    </message>
    <message>
        <source>Font of the text</source>
        <translation>خط النص</translation>
    </message>
</context>
<context>
    <name>AttributeForm</name>
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
</context>
<context>
    <name>DocumentsPanel</name>
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
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
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
    <name>Inspector</name>
    <message>
        <source>Characters</source>
        <translation>الأحرف</translation>
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
        <source>Nothing has been done yet.</source>
        <translation>لم يُنفَّذ شيء بعد.</translation>
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
    <message>
        <source>Cancelled. Nothing was left half-done.</source>
        <translation>أُلغي العمل، ولم يبقَ شيء غير مكتمل.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>الفحص</translation>
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
        <source>The project is in order: nothing wrong was found.</source>
        <translation>المشروع سليم: لم يُعثر على أي خطأ.</translation>
    </message>
    <message>
        <source>These could not be imported; everything else was:</source>
        <translation>تعذّر استيراد ما يلي، واستُورد كل ما عداه:</translation>
    </message>
    <message>
        <source>This is wrong in the project:</source>
        <translation>في المشروع الأخطاء التالية:</translation>
    </message>
    <message>
        <source>encodings: {names}</source>
        <translation>الترميزات: {names}</translation>
    </message>
    <message>
        <source>stopped; undo takes them out again</source>
        <translation>أُوقف الاستيراد، ويمكن التراجع عما استُورد</translation>
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
        <source>Choose the span under the pointer; again: the one around it</source>
        <translation>اختيار المقطع تحت المؤشر، وبالتكرار المقطع المحيط به</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>نقرة</translation>
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
    <name>LabelStrip</name>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
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
    <name>Projects</name>
    <message>
        <source>Annotator’s name</source>
        <translation>اسم الموسِّم</translation>
    </message>
    <message>
        <source>Articles (*.txt *.jsonl *.ndjson);;All files (*)</source>
        <translation>المقالات (*.txt *.jsonl *.ndjson);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Export as JSONL</source>
        <translation>تصدير بصيغة JSONL</translation>
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
        <source>JSON Lines (*.jsonl)</source>
        <translation>ملفات JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>مشروع جديد</translation>
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
        <source>Workbench projects (*.workbench);;All files (*)</source>
        <translation>مشاريع منضدة العمل (*.workbench);;كل الملفات (*)</translation>
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
    <name>Window</name>
    <message>
        <source>About Workbench</source>
        <translation>عن منضدة العمل</translation>
    </message>
    <message>
        <source>Open or create a project first; then drop files here.</source>
        <translation>افتح مشروعًا أو أنشئ واحدًا أولًا، ثم أفلت الملفات هنا.</translation>
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
        <source>Workbench {version}: an annotation workbench for Arabic news.

Nothing leaves this machine. Apache-2.0; uses Qt and PySide6 (LGPL), python-bidi (LGPL) and the Amiri face (OFL).</source>
        <translation>منضدة العمل (Workbench)، الإصدار {version}: لتوسيم الأخبار العربية.

لا يغادر شيء هذا الجهاز. الرخصة Apache-2.0؛ يستخدم البرنامج Qt وPySide6 (برخصة LGPL) وpython-bidi (برخصة LGPL) وخط أميري (برخصة OFL).</translation>
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
        <source>No documents yet. Drop files here, or choose Project ▸ Import files…</source>
        <translation>لا توجد مستندات بعد. أفلت الملفات هنا، أو اختر: مشروع ◂ استيراد ملفات…</translation>
    </message>
    <message>
        <source>Open read-only: nothing can be changed here.</source>
        <translation>المشروع مفتوح للقراءة فقط: لا يمكن تغيير شيء هنا.</translation>
    </message>
    <message>
        <source>Redone: {verb}</source>
        <translation>أُعيد: {verb}</translation>
    </message>
    <message>
        <source>Select some words first: arrows, or a click.</source>
        <translation>حدّد بعض الكلمات أولًا: بالأسهم أو بالنقر.</translation>
    </message>
    <message>
        <source>The document is removed. Undo brings it back.</source>
        <translation>أُزيل المستند، والتراجع يعيده.</translation>
    </message>
    <message numerus="yes">
        <source>This article has %n character(s) that force the direction of text: it may read otherwise than it is stored. See Inspector ▸ Characters.</source>
        <translation>
            <numerusform>لا أحرف في هذا المقال تفرض اتجاه النص.</numerusform>
            <numerusform>في هذا المقال حرف واحد يفرض اتجاه النص: قد يُقرأ على غير ما هو مخزَّن. انظر: لوحة التفاصيل ◂ الأحرف.</numerusform>
            <numerusform>في هذا المقال حرفان يفرضان اتجاه النص: قد يُقرأ على غير ما هو مخزَّن. انظر: لوحة التفاصيل ◂ الأحرف.</numerusform>
            <numerusform>في هذا المقال %n أحرف تفرض اتجاه النص: قد يُقرأ على غير ما هو مخزَّن. انظر: لوحة التفاصيل ◂ الأحرف.</numerusform>
            <numerusform>في هذا المقال %n حرفًا تفرض اتجاه النص: قد يُقرأ على غير ما هو مخزَّن. انظر: لوحة التفاصيل ◂ الأحرف.</numerusform>
            <numerusform>في هذا المقال %n حرف تفرض اتجاه النص: قد يُقرأ على غير ما هو مخزَّن. انظر: لوحة التفاصيل ◂ الأحرف.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the first document.</source>
        <translation>هذا أول مستند.</translation>
    </message>
    <message>
        <source>This is the last document.</source>
        <translation>هذا آخر مستند.</translation>
    </message>
    <message>
        <source>Undone: {verb}</source>
        <translation>تُراجع عن: {verb}</translation>
    </message>
    <message>
        <source>{number} of {total} · {counts} · {annotator} · all saved</source>
        <translation>{number} من {total} · {counts} · {annotator} · كل شيء محفوظ</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;About Workbench</source>
        <translation>&amp;عن منضدة العمل</translation>
    </message>
    <message>
        <source>&amp;Annotator’s name…</source>
        <translation>ا&amp;سم الموسِّم…</translation>
    </message>
    <message>
        <source>&amp;Attributes of the span</source>
        <translation>خ&amp;صائص المقطع</translation>
    </message>
    <message>
        <source>&amp;Close the project</source>
        <translation>إ&amp;غلاق المشروع</translation>
    </message>
    <message>
        <source>&amp;Copy the selected text</source>
        <translation>&amp;نسخ النص المحدد</translation>
    </message>
    <message>
        <source>&amp;Dim captions, menus and other boilerplate</source>
        <translation>ت&amp;بهيت التعليقات والقوائم وسائر الحشو</translation>
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
        <source>&amp;Export as JSONL…</source>
        <translation>&amp;تصدير بصيغة JSONL…</translation>
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
        <source>&amp;Keys</source>
        <translation>ال&amp;مفاتيح</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>ت&amp;كبير النص</translation>
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
        <source>&amp;Project</source>
        <translation>&amp;مشروع</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إ&amp;نهاء</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>إ&amp;عادة</translation>
    </message>
    <message>
        <source>&amp;Remove the document</source>
        <translation>إ&amp;زالة المستند</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>ت&amp;نقل وتحديد</translation>
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
        <source>&amp;Undo</source>
        <translation>&amp;تراجع</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>Beginning of the article</source>
        <translation>بداية المقال</translation>
    </message>
    <message>
        <source>By its letters</source>
        <translation>بحسب حروفها</translation>
    </message>
    <message>
        <source>C&amp;heck the project</source>
        <translation>ف&amp;حص المشروع</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>إلغاء التحديد</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكنة</translation>
    </message>
    <message>
        <source>Direction of the para&amp;graph</source>
        <translation>اتجاه ال&amp;فقرة</translation>
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
        <source>Import a &amp;folder…</source>
        <translation>استيراد &amp;مجلد…</translation>
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
        <source>Light</source>
        <translation>فاتحة</translation>
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
        <source>Narrow</source>
        <translation>ضيق</translation>
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
        <source>Normal</source>
        <translation>عادي</translation>
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
        <source>Paragraph down</source>
        <translation>الفقرة التالية</translation>
    </message>
    <message>
        <source>Paragraph up</source>
        <translation>الفقرة السابقة</translation>
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
        <source>Re&amp;move the span</source>
        <translation>إ&amp;زالة المقطع</translation>
    </message>
    <message>
        <source>Right to left</source>
        <translation>من اليمين إلى اليسار</translation>
    </message>
    <message>
        <source>Show &amp;hidden characters</source>
        <translation>إظهار ال&amp;أحرف المخفية</translation>
    </message>
    <message>
        <source>Span around this one</source>
        <translation>المقطع المحيط بهذا</translation>
    </message>
    <message>
        <source>Tag &amp;in addition</source>
        <translation>وسم إ&amp;ضافي</translation>
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
    <name>errors</name>
    <message>
        <source>Cancelled.</source>
        <translation>أُلغي العمل.</translation>
    </message>
    <message>
        <source>No backup could be made in {folder}: {reason}.</source>
        <translation>تعذّر إنشاء نسخة احتياطية في {folder}: {reason}.</translation>
    </message>
    <message>
        <source>No paragraph begins at {offset}.</source>
        <translation>لا تبدأ أي فقرة عند الموضع {offset}.</translation>
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
        <source>The disk with {file} is full: nothing was saved. Free some space and do it again.</source>
        <translation>القرص الذي عليه {file} ممتلئ: لم يُحفظ شيء. أفسح بعض المساحة ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The export is wrong and was thrown away; the old file is as it was. {reason}</source>
        <translation>في التصدير خطأ وقد أُهمل، وبقي الملف القديم كما كان. {reason}</translation>
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
        <source>The history does not fit the table {table}: something else changed the project.</source>
        <translation>السجل لا يطابق الجدول {table}: غيّر المشروعَ برنامجٌ آخر.</translation>
    </message>
    <message>
        <source>The label {label} has no attribute {attribute}; it has {attributes}.</source>
        <translation>ليست للوسم {label} خاصية {attribute}؛ خصائصه: {attributes}.</translation>
    </message>
    <message>
        <source>The new backup is not sound and was discarded; the older ones in {folder} are untouched. Check the project.</source>
        <translation>النسخة الاحتياطية الجديدة غير سليمة وقد أُهملت، ولم تُمسّ النسخ الأقدم في {folder}. افحص المشروع.</translation>
    </message>
    <message>
        <source>The offset {offset} lies inside a line end (CR LF).</source>
        <translation>يقع الموضع {offset} داخل نهاية سطر (CR LF).</translation>
    </message>
    <message>
        <source>The pieces of the span must lie apart and in order, from {start} to {end}.</source>
        <translation>يجب أن تكون أجزاء المقطع متباعدة ومرتّبة، من {start} إلى {end}.</translation>
    </message>
    <message>
        <source>The project is damaged: a value in it cannot be read ({reason}). Check it; its backups hold older copies.</source>
        <translation>المشروع تالف: فيه قيمة لا يمكن قراءتها ({reason}). افحصه؛ ففي نسخه الاحتياطية نسخ أقدم.</translation>
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
        <source>The range {start}–{end} has the label {label} already.</source>
        <translation>للنطاق {start}–{end} الوسم {label} من قبل.</translation>
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
        <source>The scheme {scheme} has no label {label}; it has {labels}.</source>
        <translation>ليس في المخطط {scheme} وسم {label}؛ وسومه: {labels}.</translation>
    </message>
    <message>
        <source>The scheme {scheme} has no relation {relation}; it has {relations}.</source>
        <translation>ليست في المخطط {scheme} علاقة {relation}؛ علاقاته: {relations}.</translation>
    </message>
    <message>
        <source>The span {span} belongs to {owner}; {annotator} cannot change it.</source>
        <translation>المقطع {span} من عمل {owner}، ولا يمكن أن يغيّره {annotator}.</translation>
    </message>
    <message>
        <source>The span {span} is in several pieces; remove it and tag it anew.</source>
        <translation>المقطع {span} مؤلف من عدة أجزاء؛ أزله ثم سِمه من جديد.</translation>
    </message>
    <message>
        <source>The step “{verb}” was undone while it was at work; it goes no further.</source>
        <translation>جرى التراجع عن الخطوة «{verb}» أثناء تنفيذها، فتوقفت.</translation>
    </message>
    <message>
        <source>The text has the character U+{code:04X} (half of a surrogate pair), which no file can hold; remove it.</source>
        <translation>في النص الحرف U+{code:04X} (نصف زوج بديل)، ولا يمكن حفظه في أي ملف؛ أزله.</translation>
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
        <source>There is no offset unit {unit}; use one of {units}.</source>
        <translation>لا توجد وحدة مواضع {unit}؛ المتاح: {units}.</translation>
    </message>
    <message>
        <source>There is no project {file}.</source>
        <translation>لا يوجد مشروع {file}.</translation>
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
        <source>There is nothing to change: it is so already.</source>
        <translation>لا شيء يُغيَّر: هو كذلك من قبل.</translation>
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
        <source>{file} could not be written: {reason}. An older file of that name is as it was.</source>
        <translation>تعذّرت كتابة {file}: {reason}. وإن كان هناك ملف أقدم بهذا الاسم فقد بقي كما كان.</translation>
    </message>
    <message>
        <source>{file} exists already: choose another name, or open it.</source>
        <translation>{file} موجود من قبل: اختر اسمًا آخر، أو افتحه.</translation>
    </message>
    <message>
        <source>{file} is a database, perhaps another project: export to another file.</source>
        <translation>{file} قاعدة بيانات، وربما مشروع آخر: صدّر إلى ملف آخر.</translation>
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
        <source>{file} is as it was: what was read back ({found} of {written} lines) is not what was to be exported.</source>
        <translation>بقي {file} كما كان: ما أُعيدت قراءته ({found} من {written} من الأسطر) ليس ما كان سيُصدَّر.</translation>
    </message>
    <message>
        <source>{file} is being written by something else: nothing was saved. Do it again.</source>
        <translation>يكتب برنامج آخر في {file} الآن: لم يُحفظ شيء. أعد المحاولة.</translation>
    </message>
    <message>
        <source>{file} is empty: it holds no documents.</source>
        <translation>{file} فارغ: لا مستندات فيه.</translation>
    </message>
    <message>
        <source>{file} is empty: it holds no text.</source>
        <translation>{file} فارغ: لا نص فيه.</translation>
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
        <source>{file} is not a label scheme: {reason}.</source>
        <translation>{file} ليس مخطط وسوم: {reason}.</translation>
    </message>
    <message>
        <source>{file} is not a text file: it holds NUL bytes.</source>
        <translation>{file} ليس ملفًا نصيًا: فيه بايتات NUL.</translation>
    </message>
    <message>
        <source>{file} is not text in any encoding that is known; save it as UTF-8.</source>
        <translation>{file} ليس نصًا بأي ترميز معروف؛ احفظه بترميز UTF-8.</translation>
    </message>
    <message>
        <source>{file} is open in another window (process {holder}). Close it there, or open this one read-only.</source>
        <translation>{file} مفتوح في نافذة أخرى (العملية {holder}). أغلقه هناك، أو افتحه هنا للقراءة فقط.</translation>
    </message>
    <message>
        <source>{file} may not be read: look at its rights.</source>
        <translation>لا يُسمح بقراءة {file}: تحقق من صلاحياته.</translation>
    </message>
    <message>
        <source>{file}, line {line}: the values are nested too deeply.</source>
        <translation>{file}، السطر {line}: القيم متداخلة أكثر مما ينبغي.</translation>
    </message>
    <message>
        <source>{file}, line {line}: this is not UTF-8.</source>
        <translation>{file}، السطر {line}: هذا ليس بترميز UTF-8.</translation>
    </message>
    <message>
        <source>{file}, line {line}: this is not a JSON object: {problem}.</source>
        <translation>{file}، السطر {line}: هذا ليس كائن JSON: {problem}.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} has a wrong value: {problem}.</source>
        <translation>{file}، السطر {line}: قيمة {field} غير صحيحة: {problem}.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} has one part only; leave it out.</source>
        <translation>{file}، السطر {line}: في {field} جزء واحد فقط؛ احذفه.</translation>
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
        <source>{file}, line {line}: {field} is not that of the text; the text was changed after the export.</source>
        <translation>{file}، السطر {line}: {field} لا يطابق النص؛ غُيّر النص بعد التصدير.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} is not what the project has for the document {name}; remove it, or make it the same on all lines of the document.</source>
        <translation>{file}، السطر {line}: {field} ليس كما هو في المشروع للمستند {name}؛ أزله، أو وحّده في كل أسطر المستند.</translation>
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
        <source>{file}, line {line}: {field} is {offset}, but the text goes from 0 to {length}.</source>
        <translation>{file}، السطر {line}: {field} هو {offset}، لكن النص يمتد من 0 إلى {length}.</translation>
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
        <source>{file}, line {line}: {field} is “{given}”, but the text has “{found}” there.</source>
        <translation>{file}، السطر {line}: {field} هو «{given}»، لكن في النص هناك «{found}».</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} is “{given}”, but this program reads {known}; a newer one may read it.</source>
        <translation>{file}، السطر {line}: {field} هو «{given}»، لكن هذا البرنامج يقرأ {known}؛ قد يقرؤه إصدار أحدث.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} is “{id}”, but no span of this line has that id.</source>
        <translation>{file}، السطر {line}: {field} هو «{id}»، وليس في هذا السطر مقطع بهذا المعرّف.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {field} must be a text in quotes.</source>
        <translation>{file}، السطر {line}: يجب أن يكون {field} نصًا بين علامتي اقتباس.</translation>
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
        <source>{file}, line {line}: {field}: {reason}</source>
        <translation>{file}، السطر {line}: ‏{field}: ‏{reason}</translation>
    </message>
    <message>
        <source>{folder} is a link to a folder that it lies in; it was left out.</source>
        <translation>{folder} رابط إلى مجلد يحتوي عليه؛ لم يُستورد.</translation>
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
        <source>“{pair}” is not an attribute; write it as NAME=VALUE.</source>
        <translation>«{pair}» ليست خاصية؛ اكتبها هكذا: NAME=VALUE.</translation>
    </message>
    <message>
        <source>“{reference}” may mean {count} documents; use an id: {candidates}.</source>
        <translation>قد يعني «{reference}» أكثر من مستند (العدد {count})؛ استخدم معرّفًا: {candidates}.</translation>
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
    <name>verbs</name>
    <message>
        <source>Change label</source>
        <translation>تغيير الوسم</translation>
    </message>
    <message>
        <source>Change note</source>
        <translation>تغيير الملاحظة</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>تعيين الحالة</translation>
    </message>
    <message>
        <source>Remove document</source>
        <translation>إزالة مستند</translation>
    </message>
    <message>
        <source>Remove span</source>
        <translation>إزالة مقطع</translation>
    </message>
    <message>
        <source>Resize span</source>
        <translation>تغيير حدود المقطع</translation>
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
        <source>Tag</source>
        <translation>وسم مقطع</translation>
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
