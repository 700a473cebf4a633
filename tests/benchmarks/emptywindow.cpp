#include <QApplication>
#include <QMainWindow>

// The floor of a start and of its memory: nothing but a window, of the size that Hero Admin's has.
int main(int argc, char* argv[])
{
    const QApplication application(argc, argv);
    QMainWindow window;
    window.resize(960, 640);
    window.show();
    return QApplication::exec();
}
