package org.postil.check;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Tells hosts of the public network from those that only this machine can reach: a captured text
 * must not make a build server ask its own network.
 */
final class PublicHosts {
  private PublicHosts() {}

  /**
   * Whether every address of a host is public. The machine keeps the answer for a while, so that
   * the connection goes to what was looked at.
   */
  static boolean isPublic(String host) throws UnknownHostException {
    for (InetAddress address : InetAddress.getAllByName(host)) {
      if (!isPublic(address)) {
        return false;
      }
    }
    return true;
  }

  /** See the registries of special-purpose addresses, RFC 6890. */
  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    if (address instanceof Inet4Address) {
      return first != 0
          && first < 240
          && !(first == 100 && second >= 64 && second < 128)
          && !(first == 192 && second == 0 && bytes[2] == 0)
          && !(first == 198 && (second == 18 || second == 19));
    }
    boolean isUnique = (first & 0xfe) == 0xfc;
    boolean holdsOther = first == 0x20 && second == 0x02 || first == 0 && second == 0x64;
    return !isUnique && !holdsOther && first != 0;
  }
}
