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
  API_CLIENT;

  /** Who works at the site's own desks; neither field people nor machines. */
  public boolean isOperator() {
    return switch (this) {
      case OWNER, CUSTOMER_ADMIN, DISPATCHER, SUPPORT, CLUSTER_OPERATOR -> true;
      case SITTER, AUTOMATION, API_CLIENT -> false;
    };
  }
}
