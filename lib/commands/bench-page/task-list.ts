/**
 * Works through a list of tasks as Speedometer's TodoMVC does: adds, ticks and removes entries, and lets the browser lay the page out
 * after each step. Handed over as text to a page, so it stands alone.
 * @param rounds of 100 entries each. @returns milliseconds.
 */
export async function taskList(rounds: number): Promise<number> {
  const list = document.querySelector('ul');
  const count = document.querySelector('p');
  if (!list || !count) throw new Error('This is not the page of tasks.');
  const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const began = performance.now();
  for (let round = 0; round < rounds; round++) {
    for (let at = 0; at < 100; at++) {
      const entry = document.createElement('li');
      const [label, box, button] = [document.createElement('label'), document.createElement('input'), document.createElement('button')];
      box.type = 'checkbox';
      label.append(box, `Something to do, number ${String(at)}, 第${String(at)}件要做的事`);
      button.textContent = '×';
      entry.append(label, button);
      list.append(entry);
      count.textContent = `${String(list.childElementCount)} left`;
      if (list.offsetHeight < 0) return NaN;
    }
    await frame();
    for (const box of list.querySelectorAll('input')) {
      box.click();
      box.closest('li')?.classList.toggle('done');
      if (list.offsetHeight < 0) return NaN;
    }
    await frame();
    while (list.lastElementChild) {
      list.lastElementChild.remove();
      count.textContent = `${String(list.childElementCount)} left`;
      if (count.offsetHeight < 0) return NaN;
    }
    await frame();
  }
  return performance.now() - began;
}
