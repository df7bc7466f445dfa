<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
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
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
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
        <source>%n document(s) imported</source>
        <translation>
            <numerusform>%n document imported</numerusform>
            <numerusform>%n documents imported</numerusform>
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
        <source>Exported and verified: %n document(s).</source>
        <translation>
            <numerusform>Exported and verified: %n document.</numerusform>
            <numerusform>Exported and verified: %n documents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>work added to %n document(s)</source>
        <translation>
            <numerusform>work added to %n document</numerusform>
            <numerusform>work added to %n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message numerus="yes">
        <source>This article has %n character(s) that force the direction of text: it may read otherwise than it is stored. See Inspector ▸ Characters.</source>
        <translation>
            <numerusform>This article has %n character that forces the direction of text: it may read otherwise than it is stored. See Inspector ▸ Characters.</numerusform>
            <numerusform>This article has %n characters that force the direction of text: it may read otherwise than it is stored. See Inspector ▸ Characters.</numerusform>
        </translation>
    </message>
</context>
</TS>
