// Keys that readers of feeds know: "/" goes to the search box. Everything else on the site is links and forms.
document.addEventListener("keydown", event => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target;
  if (target.closest("input, textarea, select, [contenteditable]")) return;
  event.preventDefault();
  document.querySelector(".search input").focus();
});

// A mark of a drawing leads to its row: the sentence opens there.
const openTarget = () => document.querySelector("tr:target + .said details.evidence")?.setAttribute("open", "");
addEventListener("hashchange", openTarget);
// Blazor fetches the page anew after that, with the sentence closed.
Blazor.addEventListener("enhancedload", openTarget);
openTarget();
