#!/usr/bin/python3
"""Shows that the translation check finds what it is there for."""

import unittest

from translations import check_form, check_messages, check_source


def ts(*messages):
    return f"<TS version='2.1'><context><name>Window</name>{''.join(messages)}</context></TS>"


def message(source, translation, attributes=""):
    return f"<message><source>{source}</source><translation {attributes}>{translation}</translation></message>"


class TranslationsTest(unittest.TestCase):
    def assert_problem(self, expected, kept, fresh=None):
        found = list(check_messages("de.ts", ts(*kept), ts(*(kept if fresh is None else fresh))))
        self.assertEqual(len(found), 1, found)
        self.assertIn(expected, found[0])

    def test_a_finished_file_is_fine(self):
        kept = [message("&amp;Open %1", "%1 ö&amp;ffnen"), message("Save &amp;&amp; Close", "Schließen && sichern".replace("&", "&amp;"))]
        self.assertEqual(list(check_messages("de.ts", ts(*kept), ts(*kept))), [])

    def test_what_is_not_finished(self):
        self.assert_problem("is not translated", [message("Open", "", "type='unfinished'")])
        self.assert_problem("is not translated", [message("Open", "Öffnen", "type='unfinished'")])
        self.assert_problem("empty", [message("Open", "")])
        self.assert_problem("is vanished", [message("Open", "Öffnen", "type='vanished'")])

    def test_what_lupdate_would_change(self):
        self.assert_problem("no source any more", [message("Open", "Öffnen")], [])
        self.assert_problem("is missing", [], [message("Open", "", "type='unfinished'")])

    def test_place_markers_and_mnemonics(self):
        self.assert_problem("place markers", [message("%1 of %2", "%1 von")])
        self.assert_problem("place markers", [message("Page", "Seite %1")])
        self.assert_problem("mnemonic", [message("&amp;Open", "Öffnen")])

    def test_plurals(self):
        forms = "<numerusform>Ein Held</numerusform><numerusform>%n Helden</numerusform>"
        kept = [message("%n heroes", forms)]
        self.assertEqual(list(check_messages("de.ts", ts(*kept), ts(*kept))), [])
        self.assert_problem("empty", [message("%n heroes", "<numerusform>%n Held</numerusform><numerusform></numerusform>")])

    def test_texts_that_go_past_tr(self):
        self.assertEqual(len(list(check_source("a.cpp", 'label->setText(QStringLiteral("Hello"));'))), 1)
        self.assertEqual(list(check_source("a.cpp", 'label->setText(tr("Hello"));\nlabel->setText(QStringLiteral("-"));')), [])

    def test_texts_of_forms(self):
        form = "<ui><property name='{}'><string notr='true'>{}</string></property></ui>"
        self.assertEqual(len(list(check_form("a.ui", form.format("text", "Hello")))), 1)
        self.assertEqual(list(check_form("a.ui", form.format("text", "-"))), [])
        self.assertEqual(list(check_form("a.ui", form.format("objectName", "label"))), [])


if __name__ == "__main__":
    unittest.main()
