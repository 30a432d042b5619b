// Tells the styles that the address asks for a part of a list, before anything is drawn. The list then waits for the
// script that picks that part, so that nothing jumps.
document.documentElement.toggleAttribute("data-asked", location.search !== "")
