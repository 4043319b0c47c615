/** Masters and layouts: a master a light, and on each a layout for every kind of slide. */
import type { Layout } from './plans.ts';
import { levelStyle, shapeTree, slotsOf } from './slots.ts';
import { namespaces } from './xml.ts';

/** What all slides of a master stand on. */
export const background =
  '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';

/** A layout, named as the kind of slide. */
export function renderLayout(layout: Layout): string {
  return `<p:sldLayout ${namespaces} preserve="1" userDrawn="1"><p:cSld name="${layout}">${shapeTree(slotsOf(layout))}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

/** Which colour of the theme each name means. */
export const colorMap =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';

/** A master, with the ids by which it lists its layouts. */
export function renderMaster(layoutIds: readonly { id: number; link: string }[]): string {
  const list = layoutIds
    .map(({ id, link }) => `<p:sldLayoutId id="${id}" r:id="${link}"/>`)
    .join('');
  const slots = slotsOf('text')
    .replace(/ idx="\d+"/g, '')
    .replace(/<p:sp>(?:(?!<\/p:sp>).)*name="Act".*?<\/p:sp>/, '');
  return `<p:sldMaster ${namespaces} preserve="1"><p:cSld>${background}${shapeTree(slots)}</p:cSld><p:clrMap ${colorMap}/><p:sldLayoutIdLst>${list}</p:sldLayoutIdLst><p:hf hdr="0" dt="0"/><p:txStyles><p:titleStyle>${levelStyle(40, 'tx1', 'mj')}</p:titleStyle><p:bodyStyle>${levelStyle(22, 'tx1', 'mn')}</p:bodyStyle><p:otherStyle/></p:txStyles></p:sldMaster>`;
}
