#include "gui/application/about.h"

#include "gui/application/icons.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace heroadmin {

void showAbout(QWidget* window)
{
    auto* const about = new QMessageBox(window);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->setWindowTitle(QCoreApplication::translate("heroadmin::About", "About Hero Admin"));
    about->setIconPixmap(applicationIcon().pixmap(64));
    about->setTextFormat(Qt::PlainText);
    about->setText(
        QCoreApplication::translate("heroadmin::About", "Hero Admin %1").arg(QCoreApplication::applicationVersion()));
    about->setInformativeText(
        QCoreApplication::translate("heroadmin::About",
                                    "Administers the heroes of a FastAPI + SQLModel service, in the service's own "
                                    "database.\n\nQt %1. Free software under the GNU General Public License, version 3 "
                                    "or later.")
            .arg(QString::fromLatin1(qVersion())));
    about->open();
}

} // namespace heroadmin
