#!/usr/bin/python3
"""Shows that the check of foreign texts finds what it is there for."""

import unittest

from foreigntexts import check_form, check_source


class ForeignTextsTest(unittest.TestCase):
    def assert_breach(self, source, expected, path="src/gui/window/a.cpp", line=1):
        found = list(check_source(path, source))
        self.assertEqual(len(found), 1, (source, found))
        self.assertEqual(found[0][0], line)
        self.assertIn(expected, found[0][1])

    def assert_good(self, source, path="src/gui/window/a.cpp"):
        self.assertEqual(list(check_source(path, source)), [], source)

    def test_tool_tips(self):
        for argument in (
            "name",
            "info.address.displayText",
            'tr("Of %1").arg(step)',
            'isOpen ? tr("Open") : name',
            'plainToolTip(name) + name',
            'tr("File: ") + file',
        ):  # fmt: skip
            self.assert_breach(f"label->setToolTip({argument});\n", "setToolTip")
            self.assert_breach(f"\nm_button.setToolTip(\n    {argument});\n", "setToolTip", line=2)
        for argument in ('tr("Close (Esc)")', 'tr("Close", "a message")', "plainToolTip(name)", 'plainToolTip(f(tr("(%1)"), n))', "{}"):
            self.assert_good(f"label->setToolTip({argument});\n")
        self.assert_good("// label->setToolTip(name);\n")

    def test_tool_tips_of_models(self):
        self.assert_breach("switch (role) {\ncase Qt::ToolTipRole:\n    return name;\n}\n", "ToolTipRole", line=2)
        self.assert_breach("switch (role) {\ncase Qt::ToolTipRole:\ncase Qt::DisplayRole:\n    return text();\n}\n", "ToolTipRole", line=2)
        self.assert_breach("if (role == Qt::ToolTipRole) {\n    return name;\n}\n", "ToolTipRole")
        self.assert_breach("item->setData(0, Qt::ToolTipRole, name);\n", "ToolTipRole")
        self.assert_good("switch (role) {\ncase Qt::ToolTipRole:\n    return plainToolTip(text(row));\n}\n")
        self.assert_good("const QString tip = index.data(Qt::ToolTipRole).toString();\n")
        self.assert_breach("QToolTip::showText(place, name, view);\n", "showWrappedToolTip")

    def test_message_boxes(self):
        for source in (
            'QMessageBox::question(this, tr("Delete"), name);',
            "QMessageBox::warning(this, {}, error.message);",
            "auto* box = new QMessageBox(this);",
            "QMessageBox box(this);",
            "QMessageBox box;",
            "class Question : public QMessageBox",
            "auto box = std::make_unique<QMessageBox>();",
            "box->setInformativeText(names);",
            "box->setDetailedText(names);",
        ):
            self.assert_breach(f"{source}\n", "PlainMessageBox")
            self.assert_good(f"{source}\n", "src/gui/widgets/plainmessagebox.cpp")
        self.assert_good("auto* box = new PlainMessageBox(QMessageBox::Question, this);\n")
        self.assert_good("box->addButton(text, QMessageBox::RejectRole);\nQPointer<QMessageBox> m_box;\n")

    def test_labels(self):
        for source in (
            "auto* label = new QLabel(this);",
            "m_text(new QLabel(name, this))",
            "class Hint : public QLabel",
            "QLabel label;",
            "QLabel m_label{this};",
            "auto label = std::make_unique<QLabel>(name);",
        ):
            self.assert_breach(f"{source}\n", "PlainLabel")
            self.assert_good(f"{source}\n", "src/gui/widgets/plainlabel.cpp")
        self.assert_good("#include <QLabel>\nclass QLabel;\nQLabel* m_label;\nQLabel& heading() const;\nconst QLabel* label = m_label;\n")

    def test_formats_and_widgets_that_guess(self):
        self.assert_breach("m_text->setTextFormat(format);\n", "text format")
        self.assert_breach("auto format = Qt::RichText;\n", "markup")
        self.assert_breach("m_browser->setHtml(name);\n", "markup")
        self.assert_good("document.setHtml(html());\n", "src/gui/keys/keyssheet.cpp")
        self.assert_breach("QErrorMessage* box;\n", "guesses")
        self.assert_breach("auto* progress = new QProgressDialog(this);\n", "guesses")
        self.assert_breach("QString s = QInputDialog::getText(this, title, name);\n", "guesses")
        self.assert_breach("action->setWhatsThis(name);\n", "guesses")

    def test_sentences(self):
        for argument in (
            "address.displayName",
            "hero.name.toDisplayText()",
            "change.name",
            "hero->name",
            "QDir::toNativeSeparators(path)",
            "shortenedText(name, 60)",
            "visibleText(text)",
            "file.fileName()",
        ):
            self.assert_breach(f'say(tr("No %1.").arg({argument}));\n', "foreignText()")
            self.assert_breach(f'say(tr("%1, %2").arg(quotedText(x), {argument}));\n', "foreignText()")
            self.assert_breach(f"say(text\n    .arg({argument}));\n", "foreignText()", "src/engines/sqlite/a.cpp", line=2)
            for isolated in ("foreignText", "shortForeignText", "quotedText"):
                self.assert_good(f'say(tr("No %1.").arg({isolated}({argument})));\n')
        self.assert_good('key = QStringLiteral("%1 %2").arg(colour.name(), QString::number(size));\n')

    def test_a_place_marker_in_a_name(self):
        self.assert_breach('say(tr("%1 in %2").arg(foreignText(x)).arg(seconds));\n', "a %1 in it")
        self.assert_breach('say(tr("%1 in %2").arg(quotedText(x))\n    .arg(seconds));\n', "a %1 in it")
        self.assert_good('say(tr("%1 in %2").arg(seconds).arg(foreignText(x)));\n')

    def test_forms(self):
        label = "<ui><widget class='QLabel' name='note'>{}</widget></ui>"
        plain = "<property name='textFormat'><enum>Qt::PlainText</enum></property>"
        rich = "<property name='textFormat'><enum>Qt::RichText</enum></property>"
        self.assertEqual(len(list(check_form(label.format("")))), 1)
        self.assertEqual(len(list(check_form(label.format(rich)))), 1)
        self.assertEqual(list(check_form(label.format(plain))), [])
        tip = "<property name='toolTip'><string>{}</string></property>"
        self.assertEqual(len(list(check_form(label.format(plain + tip.format("&lt;b>Now&lt;/b>"))))), 1)
        self.assertEqual(list(check_form(label.format(plain + tip.format("Now")))), [])


if __name__ == "__main__":
    unittest.main()
