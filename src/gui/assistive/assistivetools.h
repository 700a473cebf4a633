#pragma once

namespace heroadmin {

/// What assistive tools ask of views and over the bus is answered here before Qt does. To be called once there is an
/// application; further calls do nothing.
void serveAssistiveTools();

} // namespace heroadmin
