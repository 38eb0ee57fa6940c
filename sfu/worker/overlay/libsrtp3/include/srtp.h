#pragma once
// The part of libsrtp 3's interface that mediasoup's worker calls, on an installed libsrtp 2.

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <new>

// The two versions give one name to different types.
#define srtp_policy_t srtp2_policy
#include <srtp2/srtp.h>
#undef srtp_policy_t

// Statuses that version 3 has added; the worker maps them to texts.
constexpr auto srtp_err_status_buffer_small = static_cast<srtp_err_status_t>(28);
constexpr auto srtp_err_status_cryptex_err = static_cast<srtp_err_status_t>(29);

// Version 2 keeps a pointer to the key, version 3 a copy.
struct srtp3_policy
{
  srtp2_policy policy{};
  uint8_t key[SRTP_MAX_KEY_LEN]{};
};
using srtp_policy_t = srtp3_policy*;

inline srtp_err_status_t srtp_policy_create(srtp_policy_t* policy)
{
  *policy = new (std::nothrow) srtp3_policy();
  return *policy ? srtp_err_status_ok : srtp_err_status_alloc_fail;
}

inline void srtp_policy_destroy(srtp_policy_t policy)
{
  delete policy;
}

inline srtp_err_status_t srtp_policy_set_ssrc(srtp_policy_t policy, srtp_ssrc_t ssrc)
{
  policy->policy.ssrc = ssrc;
  return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_profile(srtp_policy_t policy, srtp_profile_t profile)
{
  const auto err = srtp_crypto_policy_set_from_profile_for_rtp(&policy->policy.rtp, profile);
  return err ? err : srtp_crypto_policy_set_from_profile_for_rtcp(&policy->policy.rtcp, profile);
}

inline srtp_err_status_t srtp_policy_add_key(
  srtp_policy_t policy,
  const uint8_t* key,
  size_t keyLen,
  const uint8_t* salt,
  size_t saltLen,
  const uint8_t* /*mki*/,
  size_t /*mkiLen*/)
{
  if (keyLen > sizeof(policy->key) || saltLen > sizeof(policy->key) - keyLen)
  {
    return srtp_err_status_bad_param;
  }

  std::memcpy(policy->key, key, keyLen);
  std::memcpy(policy->key + keyLen, salt, saltLen);
  policy->policy.key = policy->key;
  return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_allow_repeat_tx(srtp_policy_t policy, bool allow)
{
  policy->policy.allow_repeat_tx = allow;
  return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_window_size(srtp_policy_t policy, size_t size)
{
  policy->policy.window_size = size;
  return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_create(srtp_t* session, srtp_policy_t policy)
{
  return srtp_create(session, &policy->policy);
}

inline srtp_err_status_t srtp_stream_remove(srtp_t session, uint32_t ssrc)
{
  return srtp_remove_stream(session, ssrc);
}

// Version 2 works in place and trusts its caller with the room it needs: copy the packet to where the result goes, and see
// that the result fits (`added`: what protecting appends at most).
template<typename InPlace>
inline srtp_err_status_t srtp3_apply(
  InPlace inPlace, size_t added, const uint8_t* in, size_t inLen, uint8_t* out, size_t* outLen)
{
  if (inLen + added > *outLen)
  {
    return srtp_err_status_buffer_small;
  }

  if (in != out)
  {
    std::memcpy(out, in, inLen);
  }

  int len = static_cast<int>(inLen);
  const auto err = inPlace(out, &len);
  *outLen = static_cast<size_t>(len);
  return err;
}

inline srtp_err_status_t srtp_protect(
  srtp_t ctx, const uint8_t* rtp, size_t rtpLen, uint8_t* srtp, size_t* srtpLen, size_t /*mki*/)
{
  const auto protect = [ctx](void* data, int* len) { return srtp_protect(ctx, data, len); };
  return srtp3_apply(protect, SRTP_MAX_TRAILER_LEN, rtp, rtpLen, srtp, srtpLen);
}

inline srtp_err_status_t srtp_unprotect(
  srtp_t ctx, const uint8_t* srtp, size_t srtpLen, uint8_t* rtp, size_t* rtpLen)
{
  const auto unprotect = [ctx](void* data, int* len) { return srtp_unprotect(ctx, data, len); };
  return srtp3_apply(unprotect, 0, srtp, srtpLen, rtp, rtpLen);
}

inline srtp_err_status_t srtp_protect_rtcp(
  srtp_t ctx, const uint8_t* rtcp, size_t rtcpLen, uint8_t* srtcp, size_t* srtcpLen, size_t /*mki*/)
{
  const auto protect = [ctx](void* data, int* len) { return srtp_protect_rtcp(ctx, data, len); };
  // The index word that SRTCP adds (RFC 3711, 3.4), and the authentication tag.
  return srtp3_apply(protect, sizeof(uint32_t) + SRTP_MAX_TRAILER_LEN, rtcp, rtcpLen, srtcp, srtcpLen);
}

inline srtp_err_status_t srtp_unprotect_rtcp(
  srtp_t ctx, const uint8_t* srtcp, size_t srtcpLen, uint8_t* rtcp, size_t* rtcpLen)
{
  const auto unprotect = [ctx](void* data, int* len) { return srtp_unprotect_rtcp(ctx, data, len); };
  return srtp3_apply(unprotect, 0, srtcp, srtcpLen, rtcp, rtcpLen);
}
