<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>CellVerbs</name>
    <message numerus="yes">
        <source>%n row(s) are too many to copy; write the table to a CSV file.</source>
        <translation>
            <numerusform>%n row is too many to copy; write the table to a CSV file.</numerusform>
            <numerusform>%n rows are too many to copy; write the table to a CSV file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <translation>
            <numerusform>%Ln other</numerusform>
            <numerusform>%Ln others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Documents by status: %Ln in all</source>
        <translation>
            <numerusform>Documents by status: %Ln in all</numerusform>
            <numerusform>Documents by status: %Ln in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColorField</name>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message numerus="yes">
        <source>The first of %n request(s) for the open article, as it is sent</source>
        <translation>
            <numerusform>The first of %n request for the open article, as it is sent</numerusform>
            <numerusform>The first of %n requests for the open article, as it is sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message numerus="yes">
        <source>%n unexpected error(s) by now</source>
        <translation>
            <numerusform>%n unexpected error by now</numerusform>
            <numerusform>%n unexpected errors by now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message numerus="yes">
        <source>%n suggestion(s) accepted. Undo takes them back.</source>
        <translation>
            <numerusform>%n suggestion accepted. Undo takes it back.</numerusform>
            <numerusform>%n suggestions accepted. Undo takes them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) could not be accepted: other spans are in their way.</source>
        <translation>
            <numerusform>%n suggestion could not be accepted: other spans are in its way.</numerusform>
            <numerusform>%n suggestions could not be accepted: other spans are in their way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) further up are left; . goes there.</source>
        <translation>
            <numerusform>%n suggestion further up is left; . goes there.</numerusform>
            <numerusform>%n suggestions further up are left; . goes there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) rejected. Undo brings them back.</source>
        <translation>
            <numerusform>%n suggestion rejected. Undo brings it back.</numerusform>
            <numerusform>%n suggestions rejected. Undo brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suggestions from {score} on are shown: %n here</source>
        <translation>
            <numerusform>Suggestions from {score} on are shown: %n here</numerusform>
            <numerusform>Suggestions from {score} on are shown: %n here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message numerus="yes">
        <source>%n document(s) with the label {name}</source>
        <translation>
            <numerusform>%n document with the label {name}</numerusform>
            <numerusform>%n documents with the label {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s) {name}</source>
        <translation>
            <numerusform>%n relation {name}</numerusform>
            <numerusform>%n relations {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) with the label {name}</source>
        <translation>
            <numerusform>%n span with the label {name}</numerusform>
            <numerusform>%n spans with the label {name}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message numerus="yes">
        <source>%Ln difference(s) between what was suggested and what is confirmed</source>
        <translation>
            <numerusform>%Ln difference between what was suggested and what is confirmed</numerusform>
            <numerusform>%Ln differences between what was suggested and what is confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <translation>
            <numerusform>%Ln other</numerusform>
            <numerusform>%Ln others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln difference(s); a file from the command line has all</source>
        <translation>
            <numerusform>The first %Ln difference; a file from the command line has all</numerusform>
            <numerusform>The first %Ln differences; a file from the command line has all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentsModel</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentsPanel</name>
    <message numerus="yes">
        <source>%n no longer match(es) · Refresh</source>
        <translation>
            <numerusform>%n no longer matches · Refresh</numerusform>
            <numerusform>%n no longer match · Refresh</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvaluationCharts</name>
    <message numerus="yes">
        <source>F1 in per cent, by the documents learned from; tested on %Ln finished document(s)</source>
        <translation>
            <numerusform>F1 in per cent, by the documents learned from; tested on %Ln finished document</numerusform>
            <numerusform>F1 in per cent, by the documents learned from; tested on %Ln finished documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>F1 in per cent, exact and overlapping: suggestions against %Ln finished document(s)</source>
        <translation>
            <numerusform>F1 in per cent, exact and overlapping: suggestions against %Ln finished document</numerusform>
            <numerusform>F1 in per cent, exact and overlapping: suggestions against %Ln finished documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation>
            <numerusform>%n relation</numerusform>
            <numerusform>%n relations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message numerus="yes">
        <source>%n had the label already.</source>
        <translation>
            <numerusform>%n had the label already.</numerusform>
            <numerusform>%n had the label already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s) tagged. Undo takes them back.</source>
        <translation>
            <numerusform>%n hit tagged. Undo takes it back.</numerusform>
            <numerusform>%n hits tagged. Undo takes them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormsList</name>
    <message numerus="yes">
        <source>%n form(s)</source>
        <translation>
            <numerusform>%n form</numerusform>
            <numerusform>%n forms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormsModel</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message numerus="yes">
        <source>and %n more row(s)</source>
        <translation>
            <numerusform>and %n more row</numerusform>
            <numerusform>and %n more rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%n relation(s) of the type {name} were left out.</source>
        <translation>
            <numerusform>%n relation of the type {name} was left out.</numerusform>
            <numerusform>%n relations of the type {name} were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) with the label {name} became the same as another.</source>
        <translation>
            <numerusform>%n span with the label {name} became the same as another.</numerusform>
            <numerusform>%n spans with the label {name} became the same as others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) with the label {name} were left out.</source>
        <translation>
            <numerusform>%n span with the label {name} was left out.</numerusform>
            <numerusform>%n spans with the label {name} were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of {name} were left out.</source>
        <translation>
            <numerusform>%n value of {name} was left out.</numerusform>
            <numerusform>%n values of {name} were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The label {name} of %n document(s) was left out.</source>
        <translation>
            <numerusform>The label {name} of %n document was left out.</numerusform>
            <numerusform>The label {name} of %n documents was left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n already there</numerusform>
            <numerusform>%n already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) imported</source>
        <translation>
            <numerusform>%n document imported</numerusform>
            <numerusform>%n documents imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) met</source>
        <translation>
            <numerusform>%n document met</numerusform>
            <numerusform>%n documents met</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) left out</source>
        <translation>
            <numerusform>%n thing left out</numerusform>
            <numerusform>%n things left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) were left out.</source>
        <translation>
            <numerusform>%n thing was left out.</numerusform>
            <numerusform>%n things were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported and verified: %n document(s).</source>
        <translation>
            <numerusform>Exported and verified: %n document.</numerusform>
            <numerusform>Exported and verified: %n documents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Released and verified: %n document(s), version {version}, in {folder}</source>
        <translation>
            <numerusform>Released and verified: %n document, version {version}, in {folder}</numerusform>
            <numerusform>Released and verified: %n documents, version {version}, in {folder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Written: %n row(s).</source>
        <translation>
            <numerusform>Written: %n row.</numerusform>
            <numerusform>Written: %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>metadata added to %n document(s)</source>
        <translation>
            <numerusform>metadata added to %n document</numerusform>
            <numerusform>metadata added to %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>suggestions added to %n document(s)</source>
        <translation>
            <numerusform>suggestions added to %n document</numerusform>
            <numerusform>suggestions added to %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>work added to %n document(s)</source>
        <translation>
            <numerusform>work added to %n document</numerusform>
            <numerusform>work added to %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LexiconDialog</name>
    <message numerus="yes">
        <source>%n line(s) of the lexicons cannot be used; all others are:</source>
        <translation>
            <numerusform>%n line of the lexicons cannot be used; all others are:</numerusform>
            <numerusform>%n lines of the lexicons cannot be used; all others are:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message numerus="yes">
        <source>%n document(s) changed. Undo takes it back.</source>
        <translation>
            <numerusform>%n document changed. Undo takes it back.</numerusform>
            <numerusform>%n documents changed. Undo takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) marked: {status}. Undo takes it back.</source>
        <translation>
            <numerusform>%n document marked: {status}. Undo takes it back.</numerusform>
            <numerusform>%n documents marked: {status}. Undo takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MetadataTable</name>
    <message numerus="yes">
        <source>%n document(s), as in the list of documents</source>
        <translation>
            <numerusform>%n document, as in the list of documents</numerusform>
            <numerusform>%n documents, as in the list of documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OccurrencesTable</name>
    <message numerus="yes">
        <source>%n other occurrence(s) to tag</source>
        <translation>
            <numerusform>%n other occurrence to tag</numerusform>
            <numerusform>%n other occurrences to tag</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Occurring</name>
    <message numerus="yes">
        <source>%n occurrence(s) tagged. Undo takes them back.</source>
        <translation>
            <numerusform>%n occurrence tagged. Undo takes it back.</numerusform>
            <numerusform>%n occurrences tagged. Undo takes them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartWords</name>
    <message numerus="yes">
        <source>%n attribute(s)</source>
        <translation>
            <numerusform>%n attribute</numerusform>
            <numerusform>%n attributes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) that the format cannot hold</source>
        <translation>
            <numerusform>%n character that the format cannot hold</numerusform>
            <numerusform>%n characters that the format cannot hold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) of documents</source>
        <translation>
            <numerusform>%n label of a document</numerusform>
            <numerusform>%n labels of documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) to entities</source>
        <translation>
            <numerusform>%n link to an entity</numerusform>
            <numerusform>%n links to entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation>
            <numerusform>%n relation</numerusform>
            <numerusform>%n relations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s) between different pieces</source>
        <translation>
            <numerusform>%n relation between different pieces</numerusform>
            <numerusform>%n relations between different pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) in several pieces</source>
        <translation>
            <numerusform>%n span in several pieces</numerusform>
            <numerusform>%n spans in several pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) that begin or end inside a token</source>
        <translation>
            <numerusform>%n span that begins or ends inside a token</numerusform>
            <numerusform>%n spans that begin or end inside a token</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) that reach into text that is cut out</source>
        <translation>
            <numerusform>%n span that reaches into text that is cut out</numerusform>
            <numerusform>%n spans that reach into text that is cut out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) that the table is not about</source>
        <translation>
            <numerusform>%n span that the table is not about</numerusform>
            <numerusform>%n spans that the table is not about</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) within or across longer ones</source>
        <translation>
            <numerusform>%n span within or across a longer one</numerusform>
            <numerusform>%n spans within or across longer ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%n suggestion</numerusform>
            <numerusform>%n suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) without a counterpart in the mapping</source>
        <translation>
            <numerusform>%n thing without a counterpart in the mapping</numerusform>
            <numerusform>%n things without a counterpart in the mapping</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zone(s)</source>
        <translation>
            <numerusform>%n zone</numerusform>
            <numerusform>%n zones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>how %n span(s) came to be</source>
        <translation>
            <numerusform>how %n span came to be</numerusform>
            <numerusform>how %n spans came to be</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>metadata of %n record(s)</source>
        <translation>
            <numerusform>metadata of %n record</numerusform>
            <numerusform>metadata of %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>status of %n record(s)</source>
        <translation>
            <numerusform>status of %n record</numerusform>
            <numerusform>status of %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{what} – in %n document(s): {names}</source>
        <translation>
            <numerusform>{what} – in %n document: {names}</numerusform>
            <numerusform>{what} – in %n documents: {names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Passages</name>
    <message numerus="yes">
        <source>%n word(s) in one run stand in both:</source>
        <translation>
            <numerusform>%n word in one run stands in both:</numerusform>
            <numerusform>%n words in one run stand in both:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message numerus="yes">
        <source>%n group(s) of near-duplicates were found.</source>
        <translation>
            <numerusform>%n group of near-duplicates was found.</numerusform>
            <numerusform>%n groups of near-duplicates were found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The largest has %n document(s).</source>
        <translation>
            <numerusform>The largest has %n document.</numerusform>
            <numerusform>The largest has %n documents.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QualityTable</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first findings; check again to see %n more</source>
        <translation>
            <numerusform>The first findings; check again to see %n more</numerusform>
            <numerusform>The first findings; check again to see %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadTable</name>
    <message numerus="yes">
        <source>The first %n row(s); the filter looks in all, CSV writes all</source>
        <translation>
            <numerusform>The first %n row; the filter looks in all, CSV writes all</numerusform>
            <numerusform>The first %n rows; the filter looks in all, CSV writes all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReleaseDialog</name>
    <message numerus="yes">
        <source>Workbench JSONL is always there; %n more format(s). Each has the options that it was last exported with.</source>
        <translation>
            <numerusform>Workbench JSONL is always there; %n more format. Each has the options that it was last exported with.</numerusform>
            <numerusform>Workbench JSONL is always there; %n more formats. Each has the options that it was last exported with.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rewinding</name>
    <message numerus="yes">
        <source>Redone: %n step(s)</source>
        <translation>
            <numerusform>Redone: %n step</numerusform>
            <numerusform>Redone: %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n step(s)</source>
        <translation>
            <numerusform>Undone: %n step</numerusform>
            <numerusform>Undone: %n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SameAs</name>
    <message numerus="yes">
        <source>%n span(s) mention no entity now.</source>
        <translation>
            <numerusform>%n span mentions no entity now.</numerusform>
            <numerusform>%n spans mention no entity now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) mention {name} now.</source>
        <translation>
            <numerusform>%n span mentions {name} now.</numerusform>
            <numerusform>%n spans mention {name} now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %n mention(s) of this name</source>
        <translation>
            <numerusform>the %n mention of this name</numerusform>
            <numerusform>all %n mentions of this name</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SchemeEditor</name>
    <message numerus="yes">
        <source>%n problem(s) to solve first:</source>
        <translation>
            <numerusform>%n problem to solve first:</numerusform>
            <numerusform>%n problems to solve first:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchTable</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>in %n document</numerusform>
            <numerusform>in %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n are listed</source>
        <translation>
            <numerusform>the first %n is listed</numerusform>
            <numerusform>the first %n are listed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitsWindow</name>
    <message numerus="yes">
        <source>No near-duplicates were found among %n document(s).</source>
        <translation>
            <numerusform>No near-duplicates were found among %n document.</numerusform>
            <numerusform>No near-duplicates were found among %n documents.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepsModel</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionCard</name>
    <message numerus="yes">
        <source>Accept all %n like this</source>
        <translation>
            <numerusform>Accept all %n like this</numerusform>
            <numerusform>Accept all %n like this</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject all %n like this</source>
        <translation>
            <numerusform>Reject all %n like this</numerusform>
            <numerusform>Reject all %n like this</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionsRoom</name>
    <message numerus="yes">
        <source>%n accepted</source>
        <translation>
            <numerusform>%n accepted</numerusform>
            <numerusform>%n accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%n suggestion</numerusform>
            <numerusform>%n suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnfinishedSpans</name>
    <message numerus="yes">
        <source>Done, but %n span(s) lack what their labels require.</source>
        <translation>
            <numerusform>Done, but %n span lacks what its label requires.</numerusform>
            <numerusform>Done, but %n spans lack what their labels require.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnknownNames</name>
    <message numerus="yes">
        <source>%n more name(s)</source>
        <translation>
            <numerusform>%n more name</numerusform>
            <numerusform>%n more names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Repair the offsets of %n document(s), which fit in another unit</source>
        <translation>
            <numerusform>&amp;Repair the offsets of %n document, which fit in another unit</numerusform>
            <numerusform>&amp;Repair the offsets of %n documents, which fit in another unit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attribute {name}: %n value(s)</source>
        <translation>
            <numerusform>Attribute {name}: %n value</numerusform>
            <numerusform>Attribute {name}: %n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label {name}: %n span(s)</source>
        <translation>
            <numerusform>Label {name}: %n span</numerusform>
            <numerusform>Label {name}: %n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Relation {name}: %n time(s)</source>
        <translation>
            <numerusform>Relation {name}: %n time</numerusform>
            <numerusform>Relation {name}: %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation>
            <numerusform>%n relation</numerusform>
            <numerusform>%n relations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message numerus="yes">
        <source>This article has %n character(s) that force the direction of text: it may read otherwise than it is stored. See Inspector ▸ Hidden.</source>
        <translation>
            <numerusform>This article has %n character that forces the direction of text: it may read otherwise than it is stored. See Inspector ▸ Hidden.</numerusform>
            <numerusform>This article has %n characters that force the direction of text: it may read otherwise than it is stored. See Inspector ▸ Hidden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Page</name>
    <message numerus="yes">
        <source>It works: %n suggestion(s) in the open article.</source>
        <translation>
            <numerusform>It works: %n suggestion in the open article.</numerusform>
            <numerusform>It works: %n suggestions in the open article.</numerusform>
        </translation>
    </message>
</context>
</TS>
