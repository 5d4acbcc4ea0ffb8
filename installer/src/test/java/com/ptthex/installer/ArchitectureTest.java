package com.ptthex.installer;

import com.ptthex.shared.house.HouseRules;

final class ArchitectureTest extends HouseRules {}
