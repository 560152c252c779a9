/**
 * What the page does when it is clicked: sorts, filters, and shows how a figure came about. It reckons nothing and fetches nothing;
 * whatever it shows it puts in as text. Written for browsers of offices, which may be years old.
 */
export const SCRIPT = `
(function () {
'use strict';
var data = JSON.parse(document.getElementById('traces').textContent);
var words = data.words;
function all(selector, from) { return Array.prototype.slice.call((from || document).querySelectorAll(selector)); }
function make(name, kind, text) {
  var element = document.createElement(name);
  if (kind) element.className = kind;
  if (text !== undefined) element.textContent = text;
  return element;
}
// Units stand in the order of the roster.
var order = {};
all('#units option').forEach(function (option, index) { order[option.value] = index; });
function keyOf(row, column) {
  var cell = row.cells[column];
  var own = cell.getAttribute('data-v');
  var text = (own === null ? cell.textContent : own).trim();
  var number = /^[≤+]?-?\\d+(\\.\\d+)?(%|—|$)/.test(text) ? parseFloat(text.replace(/^[≤+]/, '')) : null;
  return { none: text === '' || text === '—', number: number, text: text };
}
function compare(a, b) {
  if (a.number !== null && b.number !== null) return a.number - b.number;
  if (a.number !== null) return -1;
  if (b.number !== null) return 1;
  var places = [a, b].map(function (key) { return order.hasOwnProperty(key.text) ? order[key.text] : Infinity; });
  if (places[0] !== places[1]) return places[0] - places[1];
  return a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
}
function sort(head) {
  var table = head.closest('table');
  var down = head.getAttribute('aria-sort') === 'ascending';
  var column = Number(head.getAttribute('data-c'));
  var body = table.tBodies[0];
  var rows = Array.prototype.slice.call(body.rows).map(function (row, index) {
    if (!row.hasAttribute('data-i')) row.setAttribute('data-i', index);
    return { row: row, key: keyOf(row, column), first: Number(row.getAttribute('data-i')) };
  });
  rows.sort(function (a, b) {
    if (a.key.none !== b.key.none) return a.key.none ? 1 : -1;
    return (down ? compare(b.key, a.key) : compare(a.key, b.key)) || a.first - b.first;
  });
  rows.forEach(function (item) { body.appendChild(item.row); });
  all('th[aria-sort]', table).forEach(function (other) { other.setAttribute('aria-sort', 'none'); });
  head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
}
function filter(text) {
  var sought = text.trim();
  var shown = 0;
  function isOf(element) { return (element.getAttribute('data-u') || '').indexOf(sought) >= 0; }
  all('table[data-f]').forEach(function (table) {
    var mine = 0;
    Array.prototype.forEach.call(table.tBodies[0].rows, function (row) {
      row.hidden = sought !== '' && !isOf(row);
      if (!row.hidden) mine += 1;
    });
    shown += mine;
    table.parentNode.hidden = sought !== '' && mine === 0;
  });
  all('figure').forEach(function (figure) {
    var bars = all('g[data-u]', figure);
    var mine = bars.filter(isOf);
    figure.hidden = sought !== '' && mine.length === 0;
    bars.forEach(function (bar) { bar.classList.toggle('dim', sought !== '' && !isOf(bar)); });
  });
  document.getElementById('shown').textContent = sought === '' ? '' : words.shown.replace('{n}', shown);
}
function cellLine(cell, value) {
  var line = make('div', 'cell');
  var texts = data.texts;
  [texts[cell[0]], texts[cell[1]] + (cell[2] ? '!' + cell[2] : ''), texts[cell[3]]].forEach(function (part) {
    if (part === '') return;
    if (line.childNodes.length > 0) line.appendChild(document.createTextNode(' · '));
    line.appendChild(make('span', '', part));
  });
  var typed = cell.length < 5 ? value : cell[4];
  if (typed !== null) {
    line.appendChild(document.createTextNode(' · ' + words.typed));
    line.appendChild(make('code', '', typed));
  }
  return line;
}
function headOf(parts, value) {
  var head = make('span');
  parts.forEach(function (part, index) {
    if (index > 0) head.appendChild(document.createTextNode(' · '));
    head.appendChild(make('span', 'w', part));
  });
  if (value !== '') {
    if (parts.length > 0) head.appendChild(document.createTextNode('：'));
    head.appendChild(make('b', '', value));
  }
  return head;
}
function nodeItem(at, depth) {
  var node = data.nodes[at];
  var head = headOf(node[0].map(function (index) { return data.texts[index]; }), node[1]);
  var item = make('li');
  var from = node[2] || [];
  if (from.length === 0) item.appendChild(head);
  else {
    var fold = make('details');
    var title = make('summary');
    var list = make('ul');
    var fill = function () {
      if (list.childNodes.length === 0) from.forEach(function (child) { list.appendChild(nodeItem(child, depth + 1)); });
    };
    title.appendChild(head);
    fold.appendChild(title);
    fold.appendChild(list);
    if (depth < 4 && from.length <= 12) { fill(); fold.open = true; }
    fold.addEventListener('toggle', fill);
    item.appendChild(fold);
  }
  (node[3] || []).forEach(function (cell) { item.appendChild(cellLine(cell, node[1])); });
  return item;
}
function headingOf(cell) {
  var row = cell.parentNode;
  var table = cell.closest('table');
  var head = table && table.querySelector('th[data-c="' + Array.prototype.indexOf.call(row.cells, cell) + '"]');
  if (!head) return '';
  var over = '';
  var upper = table.tHead.rows[0];
  if (head.parentNode !== upper) {
    var column = Number(head.getAttribute('data-c'));
    var place = 0;
    Array.prototype.forEach.call(upper.cells, function (own) {
      if (column >= place && column < place + own.colSpan && own.getAttribute('scope') === 'colgroup') over = own.textContent + ' ';
      place += own.colSpan;
    });
  }
  return over + head.textContent;
}
function show(title, items) {
  var dialog = document.getElementById('trace');
  var body = document.getElementById('trace-body');
  document.getElementById('trace-title').textContent = title;
  body.textContent = '';
  var list = make('ul');
  items.forEach(function (item) { list.appendChild(item); });
  body.appendChild(list);
  if (!dialog.open) dialog.showModal();
  dialog.scrollTop = 0;
}
function shownText(element) { return element.textContent.trim(); }
function showFigure(element) {
  var row = element.closest('tr');
  var name = row ? row.querySelector('th[scope=row]') : null;
  var chart = element.closest('figure');
  var parts = chart
    ? [element.getAttribute('data-u'), chart.querySelector('figcaption').textContent, element.lastChild.textContent]
    : [name ? name.textContent : '', row ? headingOf(element) : '', shownText(element)];
  show(parts.filter(Boolean).join(' · '), [nodeItem(Number(element.getAttribute('data-t')), 0)]);
}
function showRow(button) {
  var row = button.closest('tr');
  var items = all('[data-t]', row).map(function (cell) {
    var item = make('li');
    var list = make('ul');
    item.appendChild(headOf([headingOf(cell)], shownText(cell)));
    list.appendChild(nodeItem(Number(cell.getAttribute('data-t')), 3));
    item.appendChild(list);
    return item;
  });
  show(button.textContent, items);
}
document.addEventListener('click', function (event) {
  var target = event.target;
  if (!target.closest) return;
  var head = target.closest('th[aria-sort] button');
  if (head) { sort(head.parentNode); return; }
  var row = target.closest('button.row');
  if (row) { showRow(row); return; }
  if (target.closest('#close') || target.id === 'trace') { document.getElementById('trace').close(); return; }
  var figure = target.closest('[data-t]');
  if (figure) { showFigure(figure); return; }
  if (!target.closest('nav')) document.getElementById('contents').open = false;
  if (target.closest('nav a')) document.getElementById('contents').open = false;
});
var field = document.getElementById('filter');
field.addEventListener('input', function () { filter(field.value); });
filter(field.value);
})();
`;
