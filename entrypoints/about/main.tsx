import '../../components/views/theme.css';
import '../../components/about/about.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { About } from '../../components/about/About.tsx';

document.documentElement.lang = i18n.t('extension.language');
document.title = i18n.t('extension.name');
render(<About version={browser.runtime.getManifest().version} t={i18n.t} />, document.body);
