// The page says which language it is in; the one login is ours.
document.documentElement.lang = 'pt-BR';

function toOurLogin() {
  if (location.hash.startsWith('#/login')) {
    location.replace('/login');
  }
}
addEventListener('hashchange', toOurLogin);
toOurLogin();

export default [];
