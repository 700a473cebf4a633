#include "gui/window/clipboardactions.h"

#include "gui/admin/admincontrols.h"
#include "gui/browse/browsepane.h"
#include "gui/browse/herotableview.h"
#include "gui/clipboard/heroclipboard.h"
#include "gui/clipboard/secretclipboard.h"
#include "ui_mainwindow.h"

namespace heroadmin {

ClipboardActions::ClipboardActions(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
{
    wireHeroes();
    wireSecrets();
}

void ClipboardActions::wireHeroes()
{
    const Ui::MainWindow& ui = m_parts.ui;
    HeroClipboard& clipboard = m_parts.clipboard;
    const auto copyAs = [&clipboard](const QAction* action, CopyFormat format) {
        connect(action, &QAction::triggered, &clipboard, [&clipboard, format] { clipboard.copy(format); });
    };
    copyAs(ui.copyAction, CopyFormat::TabSeparated);
    copyAs(ui.copyWithHeadingsAction, CopyFormat::TabSeparatedWithHeadings);
    copyAs(ui.copyAsCsvAction, CopyFormat::Csv);
    copyAs(ui.copyAsJsonAction, CopyFormat::Json);
    copyAs(ui.copyAsMarkdownAction, CopyFormat::Markdown);
    connect(&m_parts.pane.table(), &HeroTableView::copyRequested, ui.copyAction, &QAction::trigger);
    connect(ui.pasteAction, &QAction::triggered, &clipboard, &HeroClipboard::paste);
    connect(ui.pasteAsNewAction, &QAction::triggered, &clipboard, &HeroClipboard::pasteAsNew);
}

void ClipboardActions::wireSecrets()
{
    SecretClipboard& secrets = m_parts.secretClipboard;
    connect(m_parts.ui.copySecretAction, &QAction::triggered, this, [this] {
        const std::optional<qint64> id = m_parts.pane.currentHero();
        if (m_parts.admin.isOn() && id) {
            m_parts.secretClipboard.copy(*id);
        }
    });
    connect(&m_parts.admin, &AdminControls::changed, &secrets, &SecretClipboard::takeBack);
    connect(&secrets, &SecretClipboard::copied, this, [this] {
        m_parts.pane.showMessage(
            {QStringLiteral("secret"), BarMessage::Severity::Information, m_parts.secretClipboard.copiedMessage(), {}});
    });
}

} // namespace heroadmin
