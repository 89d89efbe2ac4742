import type { Element, Node } from '@xmldom/xmldom';

const label =
  'idx delete layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator showLeaderLines leaderLines extLst';
const axis =
  'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl crossBetween majorUnit minorUnit dispUnits extLst';
const series = 'idx order tx spPr invertIfNegative pictureOptions marker dPt dLbls trendline errBars cat val xVal yVal smooth shape extLst';

/** The order of children that the schemas of Office demand (ECMA-376, part 1); an element out of order makes PowerPoint offer a repair. */
const orders: Readonly<Record<string, string>> = {
  'c:chartSpace':
    'date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst',
  'c:chart': 'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs extLst',
  'c:barChart': 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst',
  'c:lineChart': 'grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst',
  'c:scatterChart': 'scatterStyle varyColors ser dLbls axId extLst',
  'c:plotArea': 'layout barChart lineChart scatterChart catAx valAx dTable spPr extLst',
  'c:ser': series,
  'c:dPt': 'idx invertIfNegative marker bubble3D explosion spPr pictureOptions extLst',
  'c:dLbls': `dLbl ${label}`,
  'c:dLbl': label,
  'c:errBars': 'errDir errBarType errValType noEndCap plus minus val spPr extLst',
  'c:catAx': axis,
  'c:valAx': axis,
  'c:scaling': 'logBase orientation max min',
  'c:legend': 'legendPos legendEntry layout overlay spPr txPr',
  'c:title': 'tx layout overlay spPr txPr',
  'c:marker': 'symbol size spPr',
  'c:numCache': 'formatCode ptCount pt',
  'c:strCache': 'ptCount pt',
  'p:presentation':
    'sldMasterIdLst notesMasterIdLst handoutMasterIdLst sldIdLst sldSz notesSz smartTags embeddedFontLst custShowLst photoAlbum custDataLst kinsoku defaultTextStyle modifyVerifier extLst',
  'p:sld': 'cSld clrMapOvr transition timing extLst',
  'p:cSld': 'bg spTree custDataLst controls extLst',
  'p:graphicFrame': 'nvGraphicFramePr xfrm graphic extLst',
  'p:sp': 'nvSpPr spPr style txBody extLst',
  'a:tbl': 'tblPr tblGrid tr',
  'a:tc': 'txBody tcPr extLst',
  'a:tcPr': 'lnL lnR lnT lnB lnTlToBr lnBlToTr cell3D noFill solidFill gradFill blipFill pattFill grpFill headers extLst',
  'a:p': 'pPr r br fld endParaRPr',
  'a:txBody': 'bodyPr lstStyle p',
  'p:txBody': 'bodyPr lstStyle p',
  'a:ln': 'noFill solidFill gradFill pattFill prstDash custDash round bevel miter headEnd tailEnd extLst',
};
/** Runs, breaks and fields may stand in any order between the properties of a paragraph. */
const freely = new Set(['r', 'br', 'fld']);

const isElement = (node: Node): node is Element => node.nodeType === 1;
export const childElements = (element: Node): Element[] => Array.from(element.childNodes).filter(isElement);

/** Every element of a document or below an element. */
export function* everyElement(element: Element): Generator<Element> {
  yield element;
  for (const child of childElements(element)) yield* everyElement(child);
}

function rankIn(order: readonly string[]): (element: Element) => number {
  return (element) => {
    const name = element.localName ?? element.nodeName;
    return order.indexOf(freely.has(name) ? 'r' : name);
  };
}

/** Faults in the order of children, as sentences for the log and the tests. */
export function orderFaults(root: Element): string[] {
  const faults: string[] = [];
  for (const element of everyElement(root)) {
    const order = orders[element.nodeName]?.split(' ');
    if (!order) continue;
    const rank = rankIn(order);
    let before = -1;
    for (const child of childElements(element)) {
      const own = rank(child);
      if (own < 0) faults.push(`${element.nodeName} may not hold ${child.nodeName}`);
      else if (own < before) faults.push(`${element.nodeName}: ${child.nodeName} stands too late`);
      before = Math.max(before, own);
    }
  }
  return faults;
}

/** Puts the children of one element in the order of the schema. */
export function inOrder(element: Element): void {
  const order = orders[element.nodeName]?.split(' ') ?? [];
  const rank = rankIn(order);
  const children = childElements(element);
  const sorted = children.map((child, index) => ({ child, index })).sort((a, b) => rank(a.child) - rank(b.child) || a.index - b.index);
  for (const child of children) element.removeChild(child);
  for (const { child } of sorted) element.appendChild(child);
}
