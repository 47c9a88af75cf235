describe('the page', () => {
  it('asks the server for the nonce of its styles and holds no script or style of its own', async () => {
    // The browser's types know no files; a spec runs in Node.
    const { readFileSync } = await import('node:fs' as string);
    const page: string = readFileSync('apps/web/src/index.html', 'utf8');
    expect(page).toContain('ngCspNonce="__CSP_NONCE__"');
    expect(page).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
  });
});
