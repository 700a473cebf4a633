#include "gui/help/helpbrowser.h"

#include "gui/help/fittingimage.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QFile>
#include <QImage>
#include <QScrollBar>

namespace heroadmin {
namespace {

constexpr int pageMargin = 16;

bool isInGuide(const QUrl& address)
{
    return address.scheme() == QLatin1String("qrc") && address.path().startsWith(QLatin1String("/guide/"));
}

} // namespace

HelpBrowser::HelpBrowser(QWidget* parent)
    : QTextBrowser(parent)
    , m_images(new FittingImage(this))
{
    setOpenLinks(false);
    document()->documentLayout()->registerHandler(QTextFormat::ImageObject, m_images);
    connect(this, &QTextBrowser::anchorClicked, this, &HelpBrowser::follow);
}

QVariant HelpBrowser::loadResource(int type, const QUrl& name)
{
    const QUrl address = name.isRelative() ? source().resolved(name) : name;
    QFile file(u':' + address.path());
    if (!isInGuide(address) || !file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QByteArray content = file.readAll();
    return type == QTextDocument::ImageResource ? QVariant(QImage::fromData(content)) : QVariant(content);
}

void HelpBrowser::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !source().isEmpty()) {
        const int scrolled = verticalScrollBar()->value();
        reload(); // Links have the colour of the palette that they were read with.
        verticalScrollBar()->setValue(scrolled);
    }
}

void HelpBrowser::doSetSource(const QUrl& name, QTextDocument::ResourceType type)
{
    // A page that isn't there leaves the one that is.
    if (isInGuide(name) && QFile::exists(u':' + name.path())) {
        QTextBrowser::doSetSource(name, type);
        document()->setDocumentMargin(pageMargin);
    }
}

void HelpBrowser::follow(const QUrl& link)
{
    const QUrl address = link.isRelative() ? source().resolved(link) : link;
    if (address.scheme() == QLatin1String("https") || address.scheme() == QLatin1String("http")) {
        Q_EMIT addressChosen(address);
    } else {
        setSource(address);
    }
}

} // namespace heroadmin
