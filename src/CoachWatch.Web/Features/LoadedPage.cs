using Microsoft.AspNetCore.Components;

namespace CoachWatch.Web.Features;

/// <summary>A page that renders once it has what it shows. Blazor's own base renders before that where the store or the index has to be waited for.</summary>
public abstract class LoadedPage : ComponentBase
{
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await LoadAsync();
        await base.SetParametersAsync(ParameterView.Empty);
    }

    protected abstract Task LoadAsync();
}
