#pragma once

#include <QTextBrowser>

namespace heroadmin {

class FittingImage;

/// Shows pages of the user guide, and nothing from anywhere else: it neither reads files nor the network.
class HelpBrowser : public QTextBrowser
{
    Q_OBJECT

public:
    explicit HelpBrowser(QWidget* parent = nullptr);

    QVariant loadResource(int type, const QUrl& name) override;

Q_SIGNALS:
    void addressChosen(const QUrl& address); ///< A link that leads out of the guide.

protected:
    void changeEvent(QEvent* event) override;
    void doSetSource(const QUrl& name, QTextDocument::ResourceType type) override;

private:
    void follow(const QUrl& link);

    FittingImage* m_images;
};

} // namespace heroadmin
