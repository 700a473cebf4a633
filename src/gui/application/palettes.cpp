#include "gui/application/palettes.h"

#include <initializer_list>
#include <utility>

namespace heroadmin {
namespace {

struct Colors
{
    std::initializer_list<std::pair<QPalette::ColorRole, QRgb>> all;
    QRgb highlight;
    QRgb disabledText;
    QRgb disabledHighlight;
};

QPalette paletteOf(const Colors& colors)
{
    QPalette palette;
    for (const auto& [role, color] : colors.all) {
        palette.setColor(role, QColor(color));
    }
    palette.setColor(QPalette::Highlight, QColor(colors.highlight));
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
    palette.setColor(QPalette::Accent, QColor(colors.highlight));
#endif
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText,
          QPalette::PlaceholderText, QPalette::Link, QPalette::LinkVisited}) {
        palette.setColor(QPalette::Disabled, role, QColor(colors.disabledText));
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(colors.disabledHighlight));
    palette.setColor(QPalette::Disabled, QPalette::Base, palette.color(QPalette::Window));
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return paletteOf({{
                          {QPalette::Window, 0xfff3f4f6},      {QPalette::WindowText, 0xff1b1f24},
                          {QPalette::Base, 0xffffffff},        {QPalette::AlternateBase, 0xfff0f4f9},
                          {QPalette::Text, 0xff1b1f24},        {QPalette::PlaceholderText, 0xff626a75},
                          {QPalette::Button, 0xffe9ebee},      {QPalette::ButtonText, 0xff1b1f24},
                          {QPalette::BrightText, 0xffb3261e},  {QPalette::HighlightedText, 0xffffffff},
                          {QPalette::ToolTipBase, 0xff1b1f24}, {QPalette::ToolTipText, 0xffffffff},
                          {QPalette::Link, 0xff1553b6},        {QPalette::LinkVisited, 0xff6b3fa0},
                          {QPalette::Light, 0xffffffff},       {QPalette::Midlight, 0xfff7f8f9},
                          {QPalette::Mid, 0xffb9bec6},         {QPalette::Dark, 0xff8a919c},
                          {QPalette::Shadow, 0xff5c636e},
                      },
                      0xff1f5fbf,
                      0xff747b86,
                      0xffd5d9df});
}

QPalette darkPalette()
{
    return paletteOf({{
                          {QPalette::Window, 0xff24292f},      {QPalette::WindowText, 0xffe6e9ed},
                          {QPalette::Base, 0xff121518},        {QPalette::AlternateBase, 0xff191d21},
                          {QPalette::Text, 0xffe6e9ed},        {QPalette::PlaceholderText, 0xff9aa3ae},
                          {QPalette::Button, 0xff353b43},      {QPalette::ButtonText, 0xffe6e9ed},
                          {QPalette::BrightText, 0xffff9b94},  {QPalette::HighlightedText, 0xffffffff},
                          {QPalette::ToolTipBase, 0xffe6e9ed}, {QPalette::ToolTipText, 0xff16191d},
                          {QPalette::Link, 0xff82b4ff},        {QPalette::LinkVisited, 0xffc4a5f5},
                          {QPalette::Light, 0xff5a626c},       {QPalette::Midlight, 0xff454c55},
                          {QPalette::Mid, 0xff3a4048},         {QPalette::Dark, 0xff101316},
                          {QPalette::Shadow, 0xff000000},
                      },
                      0xff2f6fd0,
                      0xff7d8691,
                      0xff343a42});
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

} // namespace heroadmin
