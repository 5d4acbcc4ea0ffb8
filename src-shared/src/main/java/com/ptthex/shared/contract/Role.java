package com.ptthex.shared.contract;

/** What a caller is. Machines get nothing from their role; only what a grant names. */
public enum Role {
  OWNER,
  CUSTOMER_ADMIN,
  DISPATCHER,
  SUPPORT,
  CLUSTER_OPERATOR,
  SITTER,
  AUTOMATION,
  API_CLIENT
}
