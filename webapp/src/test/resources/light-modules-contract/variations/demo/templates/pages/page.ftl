gewoon ${def.parameters.colour} [#list def.parameters.sizes?values as s]${s}[#sep],[/#sep][/#list] ${def.parameters.deep.er.is} ${def.id} ${state.channel.name}[#t]
