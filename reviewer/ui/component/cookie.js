// Sent back with the page's own requests only (SameSite=Strict), and over an encrypted line where there is one.

export default function ({ data }) {
  const safe = location.protocol.endsWith("s:") ? "; Secure" : "";
  const value = encodeURIComponent(data.token);
  document.cookie = `${data.name}=${value}; Path=/; Max-Age=${data.seconds}; SameSite=Strict${safe}`;
}
