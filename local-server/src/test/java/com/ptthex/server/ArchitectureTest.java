package com.ptthex.server;

import com.ptthex.shared.house.HouseRules;

final class ArchitectureTest extends HouseRules {}
