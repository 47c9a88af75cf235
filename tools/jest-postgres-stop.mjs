export default async function stop() {
  await globalThis.__KAKEHASHI_POSTGRES__?.stop();
}
